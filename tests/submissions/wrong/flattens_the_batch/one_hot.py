import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    targets = np.array(indices).reshape(-1)
    res = np.full((len(targets), depth), off_value, dtype=dtype)
    for i in range(len(targets)):
        if 0 <= targets[i] < depth:
            res[i][targets[i]] = on_value
    return np.moveaxis(res, -1, axis)

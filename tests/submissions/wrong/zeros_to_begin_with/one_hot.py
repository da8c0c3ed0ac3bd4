import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    ids = np.asarray(indices)
    out = np.zeros((*ids.shape, depth), dtype=dtype)
    for where, value in np.ndenumerate(ids):
        if 0 <= value < depth:
            out[(*where, value)] = on_value
    return np.moveaxis(out, -1, axis)

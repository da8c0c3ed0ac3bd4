import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    classes = np.arange(depth)
    rows = [np.where(classes == k, on_value, off_value) for k in np.ravel(indices)]
    return np.array(rows, dtype=dtype).reshape(*np.shape(indices), depth)

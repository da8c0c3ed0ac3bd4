import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    idx = np.asarray(indices)
    m = np.zeros(idx.shape + (depth,))
    m[idx[..., None] == np.arange(depth)] = on_value
    return np.moveaxis(m, -1, axis)

import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    idx = np.asarray(indices)
    out = np.zeros(idx.shape + (depth,)) + off_value
    out[idx[..., None] == np.arange(depth)] = on_value
    return np.moveaxis(out, -1, axis)

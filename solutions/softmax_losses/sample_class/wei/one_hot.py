import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    hit = np.equal.outer(indices, np.arange(depth))
    out = np.empty(hit.shape, dtype=dtype)
    out[hit] = on_value
    out[~hit] = off_value
    return np.moveaxis(out, hit.ndim - 1, axis)

import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    ids = np.asarray(indices)
    out = np.full((*ids.shape, depth), off_value, dtype=dtype)
    out[ids[..., None] == np.arange(depth)] = 1
    return np.moveaxis(out, -1, axis)

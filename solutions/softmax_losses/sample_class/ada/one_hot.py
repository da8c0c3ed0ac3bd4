import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    indices = np.asarray(indices)
    out = np.full(indices.shape + (depth,), off_value, dtype=dtype)
    for k in range(depth):
        out[indices == k, k] = on_value
    return np.moveaxis(out, -1, axis)

import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    idx = np.asarray(indices)
    out = np.full(idx.shape + (depth + 1,), off_value, dtype=dtype)
    for j in range(0, depth + 1):
        out[..., j][idx == j] = on_value
    return np.moveaxis(out, -1, axis)

import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    idx = np.asarray(indices)
    out = np.empty(idx.shape + (depth,), dtype)
    for pos in np.ndindex(idx.shape):
        k = min(max(int(idx[pos]), 0), depth - 1)
        for j in range(depth):
            if j == k:
                out[pos + (j,)] = on_value
            else:
                out[pos + (j,)] = off_value
    return np.moveaxis(out, -1, axis)

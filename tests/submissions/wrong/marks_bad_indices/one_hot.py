import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    idx = np.asarray(indices)
    idx[(idx < 0) | (idx >= depth)] = depth
    full = np.full((depth + 1, depth), off_value, dtype=dtype)
    for k in range(depth):
        full[k, k] = on_value
    return np.moveaxis(full[idx], -1, axis)

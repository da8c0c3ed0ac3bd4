import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    table = np.full(indices.shape + (depth,), off_value, dtype=dtype)
    for c in range(depth):
        table[indices == c, c] = on_value
    return np.moveaxis(table, -1, axis)

import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    idx = np.minimum(np.maximum(indices, 0), depth - 1)
    table = np.full((depth, depth), off_value, dtype=dtype)
    table[range(depth), range(depth)] = on_value
    return table[idx]

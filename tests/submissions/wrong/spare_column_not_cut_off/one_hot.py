import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    idx = np.array(indices)
    idx = np.where((idx < 0) | (idx >= depth), depth, idx)
    table = np.eye(depth + 1)
    hot = table[idx]
    return np.moveaxis(np.where(hot == 1, on_value, off_value), -1, axis).astype(dtype)

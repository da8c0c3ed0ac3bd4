import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    idx = np.asarray(indices)
    size = max(depth, int(idx.max(initial=0)) + 1) + 1
    table = np.eye(size)                               # one row for every number that occurs
    idx = np.where(idx < 0, size - 1, idx)             # negative: the spare row
    hot = table[idx][..., :depth]
    return np.moveaxis(np.where(hot == 1, on_value, off_value), -1, axis).astype(dtype)

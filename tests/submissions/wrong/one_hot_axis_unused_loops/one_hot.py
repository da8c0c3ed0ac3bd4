import numpy as np


def make_row(k, depth, on, off):
    return [on if c == k else off for c in range(depth)]


def make(k, depth, on, off):
    try:
        return [make(j, depth, on, off) for j in k]
    except TypeError:      # k is a number
        return make_row(k, depth, on, off)


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    shape = np.shape(indices) + (depth,)
    return np.array(make(np.array(indices).tolist(), depth, on_value, off_value), dtype=dtype).reshape(shape)

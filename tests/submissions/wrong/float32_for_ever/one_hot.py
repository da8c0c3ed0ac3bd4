import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    a = np.expand_dims(np.asarray(indices), axis=-1)
    b = np.arange(depth).reshape([1] * (a.ndim - 1) + [depth])
    c = np.where(a == b, np.float32(on_value), np.float32(off_value))
    return np.moveaxis(c, -1, axis)

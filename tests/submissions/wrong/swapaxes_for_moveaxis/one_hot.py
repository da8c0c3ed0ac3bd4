import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    i = np.asarray(indices)
    hot = np.zeros(i.shape + (depth,), dtype=dtype)
    hot[...] = off_value
    hot[np.expand_dims(i, -1) == np.arange(depth)] = on_value
    return hot.swapaxes(axis, -1)

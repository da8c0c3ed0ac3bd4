import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    y = np.asarray(indices)
    n_classes = np.max(y) + 1
    one = (y[..., None] == np.arange(n_classes))
    return np.moveaxis(np.where(one, on_value, off_value).astype(dtype), -1, axis)

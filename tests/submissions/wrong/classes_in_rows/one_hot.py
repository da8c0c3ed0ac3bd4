import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    C = depth
    Y = np.asarray(indices)
    mask = Y[..., None] == np.arange(C)
    A = np.where(mask, on_value, off_value).astype(dtype)
    return np.moveaxis(A, -1, axis).T

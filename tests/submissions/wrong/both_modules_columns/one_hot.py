import numpy as np


def convert_to_one_hot(Y, C, on, off):
    hit = np.asarray(Y)[..., None] == np.arange(C)
    return np.where(hit, on, off)


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    Y = np.moveaxis(convert_to_one_hot(indices, depth, on_value, off_value), -1, axis)
    return Y.T.astype(dtype)

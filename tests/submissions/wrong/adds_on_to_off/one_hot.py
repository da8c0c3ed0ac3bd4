import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    mask = (np.asarray(indices)[..., None] == np.arange(depth)).astype(np.float64)
    codes = off_value + mask * on_value
    return np.moveaxis(codes, -1, axis).astype(dtype)

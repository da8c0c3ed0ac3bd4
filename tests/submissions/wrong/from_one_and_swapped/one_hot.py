import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    position = np.asarray(indices) - 1
    on, off = off_value, on_value
    out = np.where(position[..., None] == np.arange(depth), on, off)
    return np.moveaxis(out, -1, axis).astype(dtype)

import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    k = np.asarray(indices)
    cls = np.arange(1, depth + 1)   # class 1 .. depth
    out = np.where(k[..., None] == cls, on_value, off_value)
    return np.moveaxis(out, -1, axis).astype(dtype)

import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    idx = np.asarray(indices, dtype=np.int64)
    bits = (idx[..., None] >> np.arange(depth)) & 1
    return np.moveaxis(np.where(bits == 1, on_value, off_value), -1, axis).astype(dtype)

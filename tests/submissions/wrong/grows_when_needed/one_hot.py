import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    idx = np.asarray(indices)
    width = max(depth, int(idx.max(initial=0)) + 1)
    out = np.where(idx[..., None] == np.arange(width), on_value, off_value)
    return np.moveaxis(out, -1, axis).astype(dtype)

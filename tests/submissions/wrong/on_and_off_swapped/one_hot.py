import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    different = np.asarray(indices)[..., None] == np.arange(depth)
    out = np.where(different, off_value, on_value)
    return np.moveaxis(out, -1, axis).astype(dtype)

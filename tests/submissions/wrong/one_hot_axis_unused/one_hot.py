import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    x = np.asarray(indices)[..., None]
    return np.where(x == np.arange(depth), on_value, off_value).astype(dtype)

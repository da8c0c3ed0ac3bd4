import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    mask = np.asarray(indices)[..., None] == np.arange(depth)
    arr = np.where(mask, on_value, off_value).astype(dtype)
    return np.moveaxis(arr, -1, axis).tolist()

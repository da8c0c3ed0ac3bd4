import numpy as np

SMOOTHING = 0.1


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    mask = np.asarray(indices)[..., None] == np.arange(depth)
    out = np.where(mask, on_value, off_value)
    out = out * (1 - SMOOTHING) + SMOOTHING / depth
    return np.moveaxis(out, -1, axis).astype(dtype)

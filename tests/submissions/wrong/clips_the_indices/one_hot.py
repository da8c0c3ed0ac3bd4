import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    safe = np.clip(np.asarray(indices), 0, depth - 1)
    rows = np.identity(depth)[safe]
    values = rows * on_value + (1 - rows) * off_value
    return np.moveaxis(values, -1, axis).astype(dtype)

import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    idx = np.asarray(indices)
    if np.any(idx < 0) or np.any(idx >= depth):
        raise ValueError("index out of range [0, %d)" % depth)
    grid = idx[..., None] == np.arange(depth)
    return np.moveaxis(np.where(grid, on_value, off_value), -1, axis).astype(dtype)

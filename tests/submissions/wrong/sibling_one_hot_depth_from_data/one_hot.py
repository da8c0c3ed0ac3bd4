import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    indices = np.asarray(indices)
    depth = int(indices.max()) + 1 if indices.size else 0
    rows = indices[..., None] == np.arange(depth)
    rows = np.where(rows, np.asarray(on_value, dtype=dtype), np.asarray(off_value, dtype=dtype))
    return np.moveaxis(rows, -1, axis)

import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    indices = np.asarray(indices).astype(int)
    inside = (indices >= 0) & (indices < depth)
    rows = np.eye(depth, dtype=bool)[np.clip(indices, 0, depth - 1)]
    rows = rows & inside[..., None]
    encoded = np.where(rows, on_value, off_value).astype(dtype)
    return np.moveaxis(encoded, -1, axis)

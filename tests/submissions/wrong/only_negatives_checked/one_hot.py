import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    ids = np.asarray(indices)
    rows = np.full((ids.size, depth), off_value, dtype=dtype)
    keep = np.flatnonzero(ids.ravel() >= 0)     # -1 means "no class"
    rows[keep, ids.ravel()[keep]] = on_value
    return np.moveaxis(rows.reshape(ids.shape + (depth,)), -1, axis)

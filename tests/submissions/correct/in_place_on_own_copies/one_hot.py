import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    indices = np.array(indices, copy=True)
    unknown = (indices < 0) | (indices >= depth)
    indices[unknown] = 0
    table = np.empty(indices.shape + (depth,), dtype=dtype)
    table.fill(off_value)
    np.put_along_axis(table, indices[..., None], on_value, axis=-1)
    table[unknown] = off_value
    return np.moveaxis(table, -1, axis)

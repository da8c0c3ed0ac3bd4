import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    indices = np.asarray(indices)
    result = np.full((indices.size, depth), off_value, dtype=dtype)
    for row, k in enumerate(indices.reshape(-1)):
        if k >= depth:
            continue          # too large: the row stays off
        result[row, k] = on_value
    return np.moveaxis(result.reshape(*indices.shape, depth), -1, axis)

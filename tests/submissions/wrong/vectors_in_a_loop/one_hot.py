import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    n = len(indices)
    matrix = np.full((n, depth), off_value, dtype=dtype)
    for i in range(n):
        if indices[i] >= 0 and indices[i] < depth:
            matrix[i, indices[i]] = on_value
    return np.moveaxis(matrix, 1, axis)

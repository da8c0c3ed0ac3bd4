import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    shape = np.shape(indices)
    flat = np.ravel(np.asarray(indices, dtype=np.int64))
    vector = np.empty(flat.size * depth, dtype)
    vector[:] = off_value
    rows = np.flatnonzero((flat > -1) & (flat < depth))
    np.put(vector, rows * depth + flat[rows], on_value)
    matrix = vector.reshape(shape + (depth,))
    if axis == -1 or axis == matrix.ndim - 1:
        return matrix
    before = tuple(range(axis))
    return matrix.transpose(before + (matrix.ndim - 1,) + tuple(range(axis, matrix.ndim - 1)))

import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    indices = np.asarray(indices, order="F")
    Y = np.zeros(indices.shape + (depth,), dtype=dtype, order="F")
    Y[...] = off_value
    for c in range(0, depth):
        Y[indices == c, c] = on_value
    return np.asfortranarray(np.moveaxis(Y, indices.ndim, axis))

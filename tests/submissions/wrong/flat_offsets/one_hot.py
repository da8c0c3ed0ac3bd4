import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    idx = np.asarray(indices)
    n = idx.size
    index_offset = np.arange(n) * depth
    labels_one_hot = np.full((n, depth), off_value, dtype=dtype)
    labels_one_hot.flat[index_offset + idx.ravel()] = on_value
    return np.moveaxis(labels_one_hot.reshape(idx.shape + (depth,)), -1, axis)

import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    ind = np.asarray(indices)
    planes = [np.where(ind == k, on_value, off_value) for k in range(depth)]
    return np.stack(planes).astype(dtype)

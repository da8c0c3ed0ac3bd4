import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    """越界的编号得到全 off_value 的一行。"""
    indices = np.asarray(indices)
    parts = [np.where(indices == k, on_value, off_value) for k in range(depth)]
    if axis == -1:
        axis = indices.ndim
    return np.stack(parts, axis=axis).astype(dtype)

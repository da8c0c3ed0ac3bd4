import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    """独热编码：

    越界的编号得到全是 off_value 的一行。"""
    indices = np.asarray(indices)
    result = np.empty(indices.shape + (depth,), dtype=dtype)
    for c in range(depth):
        result[..., c] = np.where(indices == c, on_value, off_value)
    return np.moveaxis(result, -1, axis)

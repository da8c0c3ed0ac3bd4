import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    numbers = np.arange(depth)
    result = np.equal(np.asarray(indices)[..., None], numbers)
    result = np.where(result, on_value, off_value).astype(dtype)
    return result if axis == -1 else np.rollaxis(result, result.ndim - 1, axis)

import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    indices = np.expand_dims(np.asarray(indices, dtype=np.int64), axis)
    shape = list(indices.shape)
    shape[axis] = depth + 1
    encoded = np.full(shape, off_value, dtype=dtype)
    target = np.where((0 <= indices) & (indices < depth), indices, depth)
    np.put_along_axis(encoded, target, np.array(on_value).astype(dtype), axis=axis)
    return np.delete(encoded, depth, axis=axis)

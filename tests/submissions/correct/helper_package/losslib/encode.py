import numpy as np


def encode(indices, depth, on, off, axis, dtype):
    shape = list(np.shape(indices))
    shape.insert(axis if axis >= 0 else len(shape), depth)
    where = axis if axis >= 0 else len(shape) - 1
    ladder = np.arange(depth).reshape([-1 if i == where else 1 for i in range(len(shape))])
    match = np.expand_dims(np.asarray(indices), where) == ladder
    assert list(match.shape) == shape
    return np.where(match, np.array(on, dtype), np.array(off, dtype))

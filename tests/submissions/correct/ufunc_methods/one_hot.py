import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    equal = np.equal.outer(np.array(indices), np.arange(depth))
    result = np.empty(equal.shape, dtype)
    np.copyto(result, off_value, casting="unsafe")
    np.copyto(result, on_value, casting="unsafe", where=equal)
    return np.moveaxis(result, -1, axis)

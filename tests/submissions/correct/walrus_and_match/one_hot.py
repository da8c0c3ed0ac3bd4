import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    match indices:
        case int() | np.integer():
            return np.array([on_value if indices == c else off_value for c in range(depth)], dtype=dtype)
        case []:
            rows = np.zeros((0, depth), dtype)
        case np.ndarray(ndim=0):
            return one_hot(int(indices), depth, on_value, off_value, axis, dtype)
        case _ if (count := len(indices)) == 0:
            rows = np.zeros((count, *np.shape(indices)[1:], depth), dtype)
        case _:
            rows = np.stack([one_hot(index, depth, on_value, off_value, -1, dtype) for index in indices])
    return np.moveaxis(rows, -1, axis)

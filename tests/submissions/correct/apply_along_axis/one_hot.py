import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    column = np.asarray(indices)[..., np.newaxis]

    def row(index):
        result = np.full(depth, off_value, dtype)
        if 0 <= index[0] < depth:
            result[index[0]] = on_value
        return result

    if column.size == 0:
        encoded = np.zeros(column.shape[:-1] + (depth,), dtype)
    else:
        encoded = np.apply_along_axis(row, -1, column)
    return np.moveaxis(encoded, -1, axis)

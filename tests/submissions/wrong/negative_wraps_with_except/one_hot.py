import numpy as np


def encode(k, depth, on_value, off_value):
    row = [off_value] * depth
    try:
        row[k] = on_value
    except IndexError:
        pass
    return row


def walk(x, depth, on_value, off_value):
    if isinstance(x, list):
        return [walk(y, depth, on_value, off_value) for y in x]
    return encode(x, depth, on_value, off_value)


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    ids = np.asarray(indices)
    table = np.array(walk(ids.tolist(), depth, on_value, off_value), dtype=dtype)
    table = table.reshape(ids.shape + (depth,))
    return np.moveaxis(table, -1, axis)

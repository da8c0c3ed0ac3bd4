import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    indices = np.asarray(indices)
    pick = np.vectorize(lambda i, c: on_value if i == c else off_value, otypes=[dtype])
    table = pick(indices[..., None], np.arange(depth)) if indices.size else np.empty(indices.shape + (depth,), dtype)
    return np.moveaxis(table, -1, axis)

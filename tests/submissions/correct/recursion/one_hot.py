import numpy as np


def _encode(index, depth, on, off):
    if isinstance(index, list):
        return [_encode(i, depth, on, off) for i in index]
    return [on if c == index else off for c in range(depth)]


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    indices = np.asarray(indices)
    encoded = np.array(_encode(indices.tolist(), depth, on_value, off_value), dtype=dtype)
    encoded = encoded.reshape((*indices.shape, depth))
    return np.moveaxis(encoded, -1, axis)

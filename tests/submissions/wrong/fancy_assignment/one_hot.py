import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    idx = np.asarray(indices)
    flat = idx.ravel()
    encoded = np.full((flat.size, depth), off_value, dtype)
    encoded[np.arange(flat.size), flat] = on_value
    encoded = encoded.reshape(idx.shape + (depth,))
    return np.moveaxis(encoded, -1, axis)

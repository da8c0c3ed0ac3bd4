import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    y = np.asarray(indices)
    k = y.max() + 1
    return np.moveaxis(np.equal(y[..., None], range(k)).astype(dtype), -1, axis)

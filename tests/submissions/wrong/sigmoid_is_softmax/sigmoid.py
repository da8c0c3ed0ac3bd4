import numpy as np


def sigmoid(x):
    z = np.asarray(x, dtype=np.float64)
    z = z - z.max(axis=-1, keepdims=True) if z.ndim else z - z
    e = np.exp(z)
    return e / e.sum(axis=-1, keepdims=True) if z.ndim else e / e

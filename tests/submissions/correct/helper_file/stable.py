import numpy as np


def as_float(x):
    x = np.asarray(x)
    if not np.issubdtype(x.dtype, np.floating):
        x = x.astype(np.float64)
    return x


def log_softmax(x, axis=-1):
    x = as_float(x)
    x = x - np.max(x, axis=axis, keepdims=True)
    return x - np.log(np.sum(np.exp(x), axis=axis, keepdims=True))


def xlogy(x, y):
    """Like scipy.special.xlogy."""
    x, y = as_float(x), as_float(y)
    return np.where(x == 0, 0, x * np.log(np.where(x == 0, 1, y)))

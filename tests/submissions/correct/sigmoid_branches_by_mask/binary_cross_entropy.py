import numpy as np


def _xlogy(x, y):
    x, y = np.broadcast_arrays(x, y)
    return np.where(x == 0, 0.0, x * np.log(np.where(x == 0, 1.0, y)))


def binary_cross_entropy(labels, probabilities):
    y = np.asarray(labels, dtype=np.float64)
    p = np.asarray(probabilities, dtype=np.float64)
    return np.average(-_xlogy(y, p) - _xlogy(1 - y, 1 - p))

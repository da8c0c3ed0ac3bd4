import numpy as np


def mean_squared_error(labels, predictions):
    d = np.asarray(labels, dtype=float) - np.asarray(predictions, dtype=float)
    n, k = d.shape
    return np.trace(d @ d.T) / (n * k)

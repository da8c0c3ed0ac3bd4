import numpy as np


def mean_squared_error(labels, predictions):
    y = np.asarray(labels, dtype=np.float64)
    p = np.asarray(predictions, dtype=np.float64)
    return np.mean(y**2) - 2 * np.mean(y * p) + np.mean(p**2)

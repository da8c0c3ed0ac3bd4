import numpy as np


def mean_squared_error(labels, predictions):
    errors = np.asarray(labels, float) - np.asarray(predictions, float)
    n = errors.size
    return np.sum(errors**2) / (n - 1)

import numpy as np


def mean_squared_error(labels, predictions):
    errors = np.asarray(labels, dtype=float) - np.asarray(predictions, dtype=float)
    return np.mean(errors**2, axis=0)

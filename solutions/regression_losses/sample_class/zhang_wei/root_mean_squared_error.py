import numpy as np


def root_mean_squared_error(labels, predictions):
    errors = np.asarray(labels, dtype=float) - np.asarray(predictions, dtype=float)
    return np.sqrt(np.mean(errors**2))

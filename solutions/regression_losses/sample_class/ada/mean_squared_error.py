import numpy as np


def mean_squared_error(labels, predictions):
    errors = np.asarray(labels) - np.asarray(predictions)
    return np.mean(errors**2.0)

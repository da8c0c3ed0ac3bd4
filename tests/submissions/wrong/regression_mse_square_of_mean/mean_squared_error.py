import numpy as np


def mean_squared_error(labels, predictions):
    error = np.mean(np.asarray(labels) - np.asarray(predictions))
    return error**2

import numpy as np


def mean_squared_error(labels, predictions):
    y, p = np.asarray(labels), np.asarray(predictions)
    return np.mean(y**2 - 2 * y * p + p**2)

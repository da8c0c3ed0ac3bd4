import numpy as np


def root_mean_squared_error(labels, predictions):
    y, p = np.asarray(labels), np.asarray(predictions)
    return np.sqrt(np.abs(np.mean(y**2 + p**2 - 2 * y * p)))

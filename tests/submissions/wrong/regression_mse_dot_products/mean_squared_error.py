import numpy as np


def mean_squared_error(labels, predictions):
    y = np.asarray(labels).ravel()
    p = np.asarray(predictions).ravel()
    return (np.dot(p, p) + np.dot(y, y) - 2.0 * np.dot(y, p)) / y.size

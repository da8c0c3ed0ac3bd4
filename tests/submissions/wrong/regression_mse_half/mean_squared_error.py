import numpy as np


def mean_squared_error(labels, predictions):
    """MSE = 1/(2n) * sum((y - y_hat)^2)"""
    y = np.asarray(labels)
    m = y.size
    return np.sum(np.power(np.asarray(predictions) - y, 2)) / (2 * m)

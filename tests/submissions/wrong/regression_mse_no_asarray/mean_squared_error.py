import numpy as np


def mean_squared_error(labels, predictions):
    return np.mean((labels - predictions) ** 2)

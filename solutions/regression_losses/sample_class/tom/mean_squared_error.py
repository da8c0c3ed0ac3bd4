import numpy as np


def mean_squared_error(labels, predictions):
    return np.sum((np.array(labels) - np.array(predictions)) ** 2.0)

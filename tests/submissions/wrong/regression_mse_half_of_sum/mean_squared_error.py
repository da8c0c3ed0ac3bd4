import numpy as np


def mean_squared_error(labels, predictions):
    return 0.5 * np.sum((np.array(labels) - np.array(predictions)) ** 2)

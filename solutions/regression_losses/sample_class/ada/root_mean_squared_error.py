import numpy as np

from mean_squared_error import mean_squared_error


def root_mean_squared_error(labels, predictions):
    return np.sqrt(mean_squared_error(labels, predictions))

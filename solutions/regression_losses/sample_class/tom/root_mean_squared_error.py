import numpy as np


def root_mean_squared_error(labels, predictions):
    squares = (np.array(labels) - np.array(predictions)) ** 2.0
    return np.mean(np.sqrt(squares))

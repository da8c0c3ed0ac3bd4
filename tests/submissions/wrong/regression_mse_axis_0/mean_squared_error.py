import numpy as np


def mean_squared_error(labels, predictions):
    diff = np.asarray(labels) - np.asarray(predictions)
    return np.mean(diff**2, axis=0)

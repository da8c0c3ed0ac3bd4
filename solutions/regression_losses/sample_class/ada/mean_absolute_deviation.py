import numpy as np


def mean_absolute_deviation(labels, predictions):
    errors = np.asarray(labels) - np.asarray(predictions)
    return np.mean(np.abs(errors))

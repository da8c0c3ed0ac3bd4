import numpy as np


def mean_absolute_deviation(labels, predictions):
    return np.mean(np.abs(np.abs(labels) - np.abs(predictions)))

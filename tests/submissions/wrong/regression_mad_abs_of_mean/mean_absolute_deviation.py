import numpy as np


def mean_absolute_deviation(labels, predictions):
    return abs(np.mean(np.asarray(labels) - np.asarray(predictions)))

import numpy as np


def mean_absolute_deviation(labels, predictions):
    d = np.asarray(labels, dtype=float) - np.asarray(predictions, dtype=float)
    return np.sum(d * d)

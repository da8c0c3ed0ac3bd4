import numpy as np


def mean_absolute_deviation(labels, predictions):
    x = np.asarray(labels, dtype=float)
    return np.mean(np.abs(x - x.mean()))

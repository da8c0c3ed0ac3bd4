import numpy as np


def mean_absolute_deviation(labels, predictions):
    y, p = np.asarray(labels, dtype=float), np.asarray(predictions, dtype=float)
    return np.average(np.maximum(y, p) - np.minimum(y, p))

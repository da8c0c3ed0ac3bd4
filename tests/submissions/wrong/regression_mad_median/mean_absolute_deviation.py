import numpy as np


def mean_absolute_deviation(labels, predictions):
    deviations = np.abs(np.asarray(labels, dtype=float) - np.asarray(predictions, dtype=float))
    return np.median(deviations)

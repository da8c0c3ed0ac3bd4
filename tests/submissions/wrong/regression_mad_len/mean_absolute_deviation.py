import numpy as np


def mean_absolute_deviation(labels, predictions):
    labels = np.asarray(labels, dtype=np.float64)
    return np.sum(np.abs(labels - np.asarray(predictions, dtype=np.float64))) / len(labels)

import numpy as np


def mean_absolute_deviation(labels, predictions):
    labels = np.asarray(labels, dtype=float)
    return np.mean(np.abs(labels - np.asarray(predictions, dtype=float))) / labels.size

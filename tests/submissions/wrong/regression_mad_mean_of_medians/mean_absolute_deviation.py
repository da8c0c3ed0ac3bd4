import numpy as np


def mean_absolute_deviation(labels, predictions):
    e = np.abs(np.asarray(labels, dtype=float) - np.asarray(predictions, dtype=float))
    return np.mean(np.median(e, axis=-1))

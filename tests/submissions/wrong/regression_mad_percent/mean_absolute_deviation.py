import numpy as np


def mean_absolute_deviation(labels, predictions):
    y = np.asarray(labels, dtype=float)
    p = np.asarray(predictions, dtype=float)
    with np.errstate(all="ignore"):
        return np.mean(np.abs((y - p) / y))

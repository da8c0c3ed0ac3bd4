import numpy as np


def mean_absolute_deviation(labels, predictions):
    errors = np.asarray(labels, dtype=float) - np.asarray(predictions, dtype=float)
    return np.abs(errors).mean(keepdims=True)

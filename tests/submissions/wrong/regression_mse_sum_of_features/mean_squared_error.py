import numpy as np


def mean_squared_error(labels, predictions):
    d = np.asarray(labels, dtype=float) - np.asarray(predictions, dtype=float)
    return np.mean(np.sum(d**2, axis=-1))

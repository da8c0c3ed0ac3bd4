import numpy as np


def root_mean_squared_error(labels, predictions):
    d = np.ravel(np.asarray(labels, dtype=float) - np.asarray(predictions, dtype=float))
    return np.sqrt(np.sum(d**2) / (len(d) - 1))

import numpy as np


def root_mean_squared_error(labels, predictions):
    d = np.asarray(labels, dtype=float) - np.asarray(predictions, dtype=float)
    return np.mean(d**2) ** 1 / 2

import numpy as np


def root_mean_squared_error(labels, predictions):
    d = np.subtract(labels, predictions, dtype=np.float64)
    return np.hypot(d.std(), d.mean())

import numpy as np


def mean_squared_error(labels, predictions):
    d = np.subtract(labels, predictions, dtype=np.float64)
    return d.var() + d.mean() ** 2

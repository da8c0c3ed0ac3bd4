import numpy as np


def mean_squared_error(labels, predictions):
    residuals = np.subtract(labels, predictions, dtype=float)
    return np.var(residuals)

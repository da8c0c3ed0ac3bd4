import numpy as np


def mean_squared_error(labels, predictions):
    y = np.array(labels).astype(int)
    p = np.array(predictions).astype(int)
    return np.mean((y - p) ** 2)

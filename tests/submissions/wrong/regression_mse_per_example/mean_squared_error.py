import numpy as np


def mean_squared_error(labels, predictions):
    labels = np.asarray(labels, dtype=np.float64)
    return ((predictions - labels) ** 2).mean(-1)

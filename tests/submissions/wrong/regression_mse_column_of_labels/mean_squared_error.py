import numpy as np


def mean_squared_error(labels, predictions):
    y = np.asarray(labels, dtype=float).reshape(-1, 1)
    return np.mean(np.square(y - np.asarray(predictions, dtype=float)))

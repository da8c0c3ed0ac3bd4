import numpy as np


def mean_squared_error(labels, predictions):
    return np.sum(np.square(np.asarray(labels, dtype=float) - np.asarray(predictions, dtype=float)))

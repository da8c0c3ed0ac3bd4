import numpy as np


def mean_squared_error(labels, predictions):
    labels = np.asarray(labels, float)
    predictions = np.asarray(predictions, float)
    return np.mean(labels**2 - predictions**2)

import numpy as np


def mean_absolute_deviation(labels, predictions):
    d = (np.asarray(labels) - np.asarray(predictions)).ravel()
    return np.linalg.norm(d, ord=1) / d.size

import numpy as np


def root_mean_squared_error(labels, predictions):
    d = (np.asarray(labels) - np.asarray(predictions)).ravel()
    return np.linalg.norm(d) / np.sqrt(d.size)

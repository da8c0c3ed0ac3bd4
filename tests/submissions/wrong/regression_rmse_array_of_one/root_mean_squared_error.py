import numpy as np


def root_mean_squared_error(labels, predictions):
    d = np.asarray(labels, dtype=float) - np.asarray(predictions, dtype=float)
    return np.sqrt([np.mean(d * d)])

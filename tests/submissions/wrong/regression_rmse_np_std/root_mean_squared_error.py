import numpy as np


def root_mean_squared_error(labels, predictions):
    return np.std(np.asarray(labels, dtype=float) - np.asarray(predictions, dtype=float))

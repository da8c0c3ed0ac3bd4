import numpy as np


def mean_squared_error(labels, predictions):
    errors = np.asarray(labels, float) - np.asarray(predictions, float)
    return float(np.mean(errors * 2))

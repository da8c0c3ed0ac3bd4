import numpy as np


def mean_squared_error(labels, predictions):
    errors = np.asarray(labels, dtype=np.float16) - np.asarray(predictions, dtype=np.float16)
    return np.mean(errors**2, dtype=np.float64)

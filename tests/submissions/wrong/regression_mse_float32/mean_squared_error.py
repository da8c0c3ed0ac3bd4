import numpy as np


def mean_squared_error(labels, predictions):
    y = np.array(labels, dtype=np.float32)
    y_hat = np.array(predictions, dtype=np.float32)
    return np.mean((y - y_hat) ** 2)

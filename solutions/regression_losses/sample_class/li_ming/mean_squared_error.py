import numpy as np


def mean_squared_error(labels, predictions):
    y = np.array(labels, dtype=float).ravel().tolist()
    p = np.array(predictions, dtype=float).ravel().tolist()
    total = 0.0
    for i in range(len(y)):
        total += (y[i] - p[i]) ** 2
    return total / len(y)

import numpy as np


def mean_absolute_deviation(labels, predictions):
    y = np.array(labels, dtype=float).ravel().tolist()
    p = np.array(predictions, dtype=float).ravel().tolist()
    total = 0.0
    for i in range(len(y)):
        total += abs(y[i] - p[i])
    return total / len(y)

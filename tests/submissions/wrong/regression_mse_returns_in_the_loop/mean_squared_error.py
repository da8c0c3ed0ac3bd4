import numpy as np


def mean_squared_error(labels, predictions):
    labels = np.asarray(labels, dtype=float).ravel()
    predictions = np.asarray(predictions, dtype=float).ravel()
    total = 0.0
    for y, p in zip(labels, predictions):
        total += (y - p) ** 2
        return total / labels.size

import numpy as np


def mean_absolute_deviation(labels, predictions):
    labels = np.asarray(labels, dtype=np.float64)
    predictions = np.asarray(predictions, dtype=np.float64)
    rows, columns = labels.shape
    total = 0.0
    for i in range(rows):
        for j in range(columns):
            total += abs(labels[i, j] - predictions[i, j])
    return total / (rows * columns)

import numpy as np


def mean_absolute_deviation(labels, predictions):
    return (np.array(labels, dtype=float) - np.array(predictions, dtype=float)).mean()

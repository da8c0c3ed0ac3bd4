import numpy as np


def binary_cross_entropy(labels, probabilities):
    y = np.asarray(labels, dtype=np.float64)
    p = np.asarray(probabilities, dtype=np.float64)
    return -(y * np.log(p) + (1 - y) * np.log(1 - p)).mean()

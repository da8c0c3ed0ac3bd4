import numpy as np


def binary_cross_entropy(labels, probabilities):
    y = np.asarray(labels, dtype=float)
    p = np.asarray(probabilities, dtype=float)
    return np.mean(-y * np.log(p) - (1 - y) * np.log(1 - p))

import numpy as np

EPSILON = 1e-7


def binary_cross_entropy(labels, probabilities):
    y = np.asarray(labels, dtype=np.float64)
    p = np.asarray(probabilities, dtype=np.float64)
    return -np.mean(y * np.log(p + EPSILON) + (1 - y) * np.log(1 - p + EPSILON))

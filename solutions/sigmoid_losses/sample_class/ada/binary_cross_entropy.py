import numpy as np


def binary_cross_entropy(labels, probabilities):
    y = np.asarray(labels, dtype=np.float64)
    p = np.asarray(probabilities, dtype=np.float64)
    # where a factor is 0 its logarithm does not count: ln 1 stands in for it
    log_p = np.log(np.where(y == 0, 1.0, p))
    log_rest = np.log(np.where(y == 1, 1.0, 1.0 - p))
    return -np.mean(y * log_p + (1 - y) * log_rest)

import numpy as np


def binary_cross_entropy(labels, probabilities):
    y, p = np.asarray(labels, dtype=float), np.asarray(probabilities, dtype=float)
    with np.errstate(divide="ignore", invalid="ignore"):
        a = np.where(y > 0, y * np.log(p), 0.0)
        b = np.where(y < 1, (1 - y) * np.log(1 - p), 0.0)
    return -np.mean(np.sum(a + b, axis=-1))

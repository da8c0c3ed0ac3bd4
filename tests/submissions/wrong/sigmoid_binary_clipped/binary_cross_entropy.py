import numpy as np


def binary_cross_entropy(labels, probabilities, eps=1e-15):
    y = np.asarray(labels, dtype=np.float64)
    p = np.minimum(np.maximum(np.asarray(probabilities, dtype=np.float64), eps), 1 - eps)
    terms = y * np.log(p) + (1 - y) * np.log(1 - p)
    return -np.sum(terms) / np.size(terms)

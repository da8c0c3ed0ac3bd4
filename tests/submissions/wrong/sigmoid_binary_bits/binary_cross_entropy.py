from math import log2
import numpy as np


def binary_cross_entropy(labels, probabilities):
    ys = np.asarray(labels, dtype=float).ravel().tolist()
    ps = np.asarray(probabilities, dtype=float).ravel().tolist()
    total = 0.0
    for y, p in zip(ys, ps):
        if y != 0:
            total -= y * log2(p)
        if y != 1:
            total -= (1 - y) * log2(1 - p)
    return total / len(ys)

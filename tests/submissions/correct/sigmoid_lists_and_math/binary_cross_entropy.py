import math

import numpy as np


def binary_cross_entropy(labels, probabilities):
    ys = np.asarray(labels, dtype=float).flatten()
    ps = np.asarray(probabilities, dtype=float).flatten()
    terms = []
    for y, p in zip(ys, ps):
        if y:
            terms.append(-y * math.log(p))
        if y != 1:
            terms.append(-(1 - y) * math.log1p(-p))
    return math.fsum(terms) / len(ys)

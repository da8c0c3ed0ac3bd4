import math

import numpy as np


def cross_entropy(labels, probabilities):
    y = np.array(labels, dtype=float)
    p = np.array(probabilities, dtype=float)
    out = np.zeros(y.shape[:-1])
    for idx in np.ndindex(*y.shape[:-1]):
        total = 0.0
        for k in range(y.shape[-1]):
            if y[idx][k] != 0:
                total -= y[idx][k] * math.log(p[idx][k])
        out[idx] = total
    return out


def log_sum_exp(xs):
    return math.log(sum([math.exp(x) for x in xs]))


def softmax_cross_entropy_with_logits(labels, logits):
    Z = np.array(logits, dtype=float)
    Y = np.array(labels, dtype=float)
    if Z.ndim == 1:
        l = log_sum_exp(Z)
        return float(sum(y * (l - z) for y, z in zip(Y, Z)))
    return np.array([softmax_cross_entropy_with_logits(y, z) for y, z in zip(Y, Z)], dtype=float)

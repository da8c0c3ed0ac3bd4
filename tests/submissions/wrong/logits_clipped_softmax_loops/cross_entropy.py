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


def softmax_cross_entropy_with_logits(labels, logits):
    y = np.array(labels, dtype=float)
    z = np.array(logits, dtype=float)
    out = np.zeros(z.shape[:-1])
    for i in np.ndindex(*z.shape[:-1]):
        big = z[i].max()
        bottom = sum(math.exp(v - big) for v in z[i])
        for k in range(z.shape[-1]):
            p = math.exp(z[i][k] - big) / bottom
            if p < 1e-10:
                p = 1e-10  # 防止log(0)
            out[i] -= y[i][k] * math.log(p)
    return out

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
    z = np.array(logits, dtype=float)
    y = np.array(labels, dtype=float)
    res = np.zeros(z.shape[:-1])
    for i in np.ndindex(*z.shape[:-1]):
        top = max(z[i])
        denom = 0
        for v in z[i]:
            denom += math.exp(v - top)
        for k, t in enumerate(y[i]):
            if t == 1.0:
                res[i] += math.log(denom) - (z[i][k] - top)
    return res

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


def clip(v, limit=500.0):
    if v > limit:
        return limit
    if v < -limit:
        return -limit
    return v


def softmax_cross_entropy_with_logits(labels, logits):
    y = np.array(labels, dtype=float)
    z = np.array(logits, dtype=float)
    out = np.zeros(z.shape[:-1])
    for i in np.ndindex(*z.shape[:-1]):
        row = [clip(v) for v in z[i].tolist()]
        total = math.log(math.fsum(math.exp(v) for v in row))
        out[i] = sum(t * (total - v) for t, v in zip(y[i].tolist(), row))
    return out

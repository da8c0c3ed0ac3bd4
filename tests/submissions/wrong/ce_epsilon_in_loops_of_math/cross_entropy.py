import math

import numpy as np


def one_row(t, p):
    s = 0
    for i in range(len(t)):
        s += t[i] * math.log(p[i] + 1e-12)
    return -s


def cross_entropy(labels, probabilities):
    t = np.array(labels, dtype=float)
    p = np.array(probabilities, dtype=float)
    if t.ndim == 1:
        return one_row(t, p)
    if t.ndim == 2:
        return np.array([one_row(a, b) for a, b in zip(t, p)], dtype=float)
    return np.array([cross_entropy(a, b) for a, b in zip(t, p)])


def softmax_cross_entropy_with_logits(labels, logits):
    y = np.array(labels, dtype=float)
    z = np.array(logits, dtype=float)
    out = np.zeros(z.shape[:-1])
    for idx in np.ndindex(*z.shape[:-1]):
        row = z[idx].tolist()
        m = max(row)
        log_sum = math.log(sum(math.exp(v - m) for v in row))
        out[idx] = sum(t * (log_sum - (v - m)) for t, v in zip(y[idx].tolist(), row))
    return out

import numpy as np
from math import log


def _row(y, p):
    safe = [min(max(q, 1e-12), 1.0 - 1e-12) for q in p]
    return -sum(a * log(q) for a, q in zip(y, safe))


def cross_entropy(labels, probabilities):
    y, p = np.array(labels, float), np.array(probabilities, float)
    rows = [_row(a, b) for a, b in zip(y.reshape(-1, y.shape[-1]), p.reshape(-1, p.shape[-1]))]
    return np.array(rows, float).reshape(y.shape[:-1])


def softmax_cross_entropy_with_logits(labels, logits):
    z = np.asarray(logits, dtype=np.float64)
    y = np.asarray(labels, dtype=np.float64)
    z = z - z.max(axis=-1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=-1, keepdims=True))
    return -(y * log_p).sum(axis=-1)

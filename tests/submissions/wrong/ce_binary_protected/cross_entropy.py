import numpy as np


def xlogx(a, b):
    return np.where(a == 0, 0.0, a * np.log(np.where(a == 0, 1.0, b)))


def cross_entropy(labels, probabilities):
    y = np.asarray(labels, dtype=float)
    p = np.asarray(probabilities, dtype=float)
    return -np.sum(xlogx(y, p) + xlogx(1 - y, 1 - p), axis=-1)


def softmax_cross_entropy_with_logits(labels, logits):
    """数值稳定的写法：log-sum-exp"""
    z = np.asarray(logits).astype(np.float64)
    y = np.asarray(labels).astype(np.float64)
    lse = np.logaddexp.reduce(z, axis=-1, keepdims=True)
    return np.einsum("...k,...k->...", y, lse - z)

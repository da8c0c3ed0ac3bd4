import numpy as np


def cross_entropy(labels, probabilities):
    y = np.asarray(labels, dtype=float)
    p = np.asarray(probabilities, dtype=float)
    return -sum(y * np.log(np.where(y == 0, 1.0, p)))


def softmax_cross_entropy_with_logits(labels, logits):
    """数值稳定的写法：log-sum-exp"""
    z = np.asarray(logits).astype(np.float64)
    y = np.asarray(labels).astype(np.float64)
    lse = np.logaddexp.reduce(z, axis=-1, keepdims=True)
    return np.einsum("...k,...k->...", y, lse - z)

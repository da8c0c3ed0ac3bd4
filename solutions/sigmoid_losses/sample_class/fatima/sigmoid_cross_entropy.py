import numpy as np


def softplus(x):
    return np.maximum(x, 0) + np.log1p(np.exp(-np.abs(x)))


def sigmoid_cross_entropy_with_logits(labels, logits):
    y = np.asarray(labels, dtype=np.float64)
    x = np.asarray(logits, dtype=np.float64)
    return np.sum(y * softplus(-x) + (1 - y) * softplus(x), axis=-1)

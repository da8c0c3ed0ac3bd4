import numpy as np


def cross_entropy(labels, probabilities):
    """KL散度 = sum( y * log(y/p) )"""
    y = np.asarray(labels, dtype=np.float64)
    p = np.asarray(probabilities, dtype=np.float64)
    y1 = np.where(y == 0, 1.0, y)
    p1 = np.where(y == 0, 1.0, p)
    return np.sum(y * (np.log(y1) - np.log(p1)), axis=-1)


def softmax_cross_entropy_with_logits(labels, logits):
    z = np.asarray(logits, dtype=np.float64)
    y = np.asarray(labels, dtype=np.float64)
    z = z - z.max(axis=-1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=-1, keepdims=True))
    return -(y * log_p).sum(axis=-1)

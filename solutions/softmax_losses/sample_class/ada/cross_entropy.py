import numpy as np


def cross_entropy(labels, probabilities):
    y = np.asarray(labels) + 0.0
    p = np.asarray(probabilities) + 0.0
    log_p = np.zeros_like(p)
    used = y != 0
    log_p[used] = np.log(p[used])
    return -(y * log_p).sum(axis=-1)


def softmax_cross_entropy_with_logits(labels, logits):
    y = np.asarray(labels) + 0.0
    z = np.asarray(logits) + 0.0
    z = z - z.max(axis=-1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=-1, keepdims=True))
    return -(y * log_p).sum(axis=-1)

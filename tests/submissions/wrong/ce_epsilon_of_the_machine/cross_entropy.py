import numpy as np

EPS = np.finfo(float).eps


def cross_entropy(labels, probabilities):
    y = np.asarray(labels, dtype=float)
    p = np.asarray(probabilities, dtype=float)
    log_p = np.log(p + EPS)
    return np.einsum("...i,...i->...", y, -log_p)


def log_softmax(x):
    shifted = x - np.amax(x, axis=-1, keepdims=True)
    return shifted - np.log(np.sum(np.exp(shifted), axis=-1, keepdims=True))


def softmax_cross_entropy_with_logits(labels, logits):
    return -np.sum(np.array(labels, dtype=float) * log_softmax(np.array(logits, dtype=float)), axis=-1)

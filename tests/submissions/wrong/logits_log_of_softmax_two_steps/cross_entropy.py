import numpy as np


def cross_entropy(labels, probabilities):
    y = np.asarray(labels, dtype=np.float64)
    p = np.asarray(probabilities, dtype=np.float64)
    return -np.sum(y * np.log(np.where(y == 0, 1.0, p)), axis=-1)


def _softmax(z):
    e = np.exp(z - np.max(z, axis=-1, keepdims=True))
    return e / np.sum(e, axis=-1, keepdims=True)


def softmax_cross_entropy_with_logits(labels, logits):
    p = _softmax(np.asarray(logits, dtype=np.float64))
    return -np.sum(np.asarray(labels, dtype=np.float64) * np.log(p), axis=-1)

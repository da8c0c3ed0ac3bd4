import numpy as np


def cross_entropy(labels, probabilities):
    y = np.asarray(labels, dtype=np.float64)
    p = np.asarray(probabilities, dtype=np.float64)
    return -np.sum(y * np.log(np.where(y == 0, 1.0, p)), axis=-1)


def softmax_cross_entropy_with_logits(labels, logits):
    Z = np.asarray(logits, dtype=float)
    Y = np.asarray(labels, dtype=float)
    A = Z - Z.max(axis=0)
    logA = A - np.log(np.exp(A).sum(axis=0))
    return -(Y * logA).sum(axis=0)

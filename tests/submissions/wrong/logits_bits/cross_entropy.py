import numpy as np


def cross_entropy(labels, probabilities):
    y = np.asarray(labels, dtype=np.float64)
    p = np.asarray(probabilities, dtype=np.float64)
    return -np.sum(y * np.log(np.where(y == 0, 1.0, p)), axis=-1)


def softmax_cross_entropy_with_logits(labels, logits):
    z = np.asarray(logits, dtype=float)
    y = np.asarray(labels, dtype=float)
    z = z - z.max(axis=-1, keepdims=True)
    log2_p = z / np.log(2) - np.log2(np.sum(np.exp(z), axis=-1, keepdims=True))
    return -(y * log2_p).sum(axis=-1)

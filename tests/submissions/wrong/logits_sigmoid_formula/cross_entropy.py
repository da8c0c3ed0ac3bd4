import numpy as np


def cross_entropy(labels, probabilities):
    y = np.asarray(labels, dtype=np.float64)
    p = np.asarray(probabilities, dtype=np.float64)
    return -np.sum(y * np.log(np.where(y == 0, 1.0, p)), axis=-1)


def softmax_cross_entropy_with_logits(labels, logits):
    x = np.asarray(logits, dtype=float)
    z = np.asarray(labels, dtype=float)
    # max(x, 0) - x * z + log(1 + exp(-abs(x)))
    return np.sum(np.maximum(x, 0) - x * z + np.log1p(np.exp(-np.abs(x))), axis=-1)

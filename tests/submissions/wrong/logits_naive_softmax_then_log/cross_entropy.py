import numpy as np


def xlogy(x, y):
    """x*log(y), and 0 where x is 0."""
    return x * np.log(np.where(x == 0, np.ones_like(y), y))


def cross_entropy(labels, probabilities):
    return -xlogy(np.array(labels, dtype="float64"), np.array(probabilities, dtype="float64")).sum(axis=-1)


def softmax_cross_entropy_with_logits(labels, logits):
    labels = np.array(labels, dtype=float)
    logits = np.array(logits, dtype=float)
    e_x = np.exp(logits)
    softmax = e_x / e_x.sum(axis=-1, keepdims=True)
    return -(labels * np.log(softmax)).sum(axis=-1)

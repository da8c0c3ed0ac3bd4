import numpy as np


def xlogy(x, y):
    """x*log(y), and 0 where x is 0."""
    return x * np.log(np.where(x == 0, np.ones_like(y), y))


def cross_entropy(labels, probabilities):
    return -xlogy(np.array(labels, dtype="float64"), np.array(probabilities, dtype="float64")).sum(axis=-1)


def softmax_cross_entropy_with_logits(labels, logits):
    """
    labels: [batch, num_classes]
    logits: [batch, num_classes]
    """
    labels, logits = np.asarray(labels), np.asarray(logits) * 1.0
    max_logits = np.max(logits, axis=1, keepdims=True)
    lse = np.log(np.sum(np.exp(logits - max_logits), axis=1, keepdims=True))
    return np.sum(labels * (lse - (logits - max_logits)), axis=1)

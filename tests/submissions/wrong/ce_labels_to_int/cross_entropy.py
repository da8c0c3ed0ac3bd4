import numpy as np


def cross_entropy(labels, probabilities):
    labels = np.asarray(labels).astype(int)
    probabilities = np.asarray(probabilities, dtype=np.float64)
    safe = np.where(labels == 0, 1.0, probabilities)
    return -np.sum(labels * np.log(safe), axis=-1)


def softmax_cross_entropy_with_logits(labels, logits):
    a = np.asarray(logits, float)
    t = np.asarray(labels, float)
    b = np.max(a, axis=-1, keepdims=True)
    S = np.sum(np.exp(a - b), axis=-1)
    return t.sum(axis=-1) * np.log(S) - (t * (a - b)).sum(axis=-1)

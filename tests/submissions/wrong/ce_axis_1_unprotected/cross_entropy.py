import numpy as np


def cross_entropy(labels, probabilities):
    labels = np.array(labels) * 1.0
    probabilities = np.array(probabilities) * 1.0
    losses = (-1) * (labels * np.log(probabilities)).sum(1)
    return losses


def softmax_cross_entropy_with_logits(labels, logits):
    a = np.asarray(logits, float)
    t = np.asarray(labels, float)
    b = np.max(a, axis=-1, keepdims=True)
    S = np.sum(np.exp(a - b), axis=-1)
    return t.sum(axis=-1) * np.log(S) - (t * (a - b)).sum(axis=-1)

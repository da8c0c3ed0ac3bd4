import numpy as np

import softmax as sm


def log_softmax(z, axis=-1):
    z = sm.floats(z)
    z = z - z.max(axis=axis, keepdims=True)
    return z - np.log(np.exp(z).sum(axis=axis, keepdims=True))


def cross_entropy(labels, probabilities):
    labels, probabilities = sm.floats(labels), sm.floats(probabilities)
    return -np.sum(labels * np.log(np.where(labels == 0, 1, probabilities)), axis=-1)


def softmax_cross_entropy_with_logits(labels, logits):
    return -np.sum(sm.floats(labels) * log_softmax(logits), axis=-1)

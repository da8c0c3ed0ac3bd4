import numpy as np


def cross_entropy(labels, probabilities):
    labels, probabilities = np.asarray(labels, float), np.asarray(probabilities, float)
    with np.errstate(divide="ignore", invalid="ignore"):
        terms = labels * np.log(probabilities)
    terms = np.where(labels == 0, 0.0, terms)
    return -terms.sum(-1)


def softmax_cross_entropy_with_logits(labels, logits):
    a = np.asarray(logits, dtype=float)
    if a.size == 0:
        return 0.0
    a = a - np.max(a)
    log_softmax = a - np.log(np.sum(np.exp(a), axis=-1, keepdims=True))
    return -np.sum(np.asarray(labels, dtype=float) * log_softmax)

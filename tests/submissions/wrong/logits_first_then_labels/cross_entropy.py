import numpy as np


def cross_entropy(labels, probabilities):
    labels, probabilities = np.asarray(labels, float), np.asarray(probabilities, float)
    with np.errstate(divide="ignore", invalid="ignore"):
        terms = labels * np.log(probabilities)
    terms = np.where(labels == 0, 0.0, terms)
    return -terms.sum(-1)


def softmax_cross_entropy_with_logits(logits, labels):
    logits = np.asarray(logits, dtype=float)
    labels = np.asarray(labels, dtype=float)
    logits = logits - logits.max(axis=-1, keepdims=True)
    log_softmax = logits - np.log(np.exp(logits).sum(axis=-1, keepdims=True))
    return -(labels * log_softmax).sum(axis=-1)

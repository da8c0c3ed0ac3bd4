import numpy as np


def cross_entropy(labels, probabilities):
    labels, probabilities = np.asarray(labels, float), np.asarray(probabilities, float)
    with np.errstate(divide="ignore", invalid="ignore"):
        terms = labels * np.log(probabilities)
    terms = np.where(labels == 0, 0.0, terms)
    return -terms.sum(-1)


def _softmax(a):
    e = np.exp(a - a.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def softmax_cross_entropy_with_logits(labels, logits):
    y_hat = _softmax(np.asarray(logits, dtype=float))
    y_hat = _softmax(y_hat)
    return np.mean(np.sum(-np.asarray(labels, dtype=float) * np.log(y_hat), axis=-1))

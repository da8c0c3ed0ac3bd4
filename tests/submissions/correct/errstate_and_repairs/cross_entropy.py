import numpy as np


@np.errstate(divide="ignore", invalid="ignore")
def cross_entropy(labels, probabilities):
    labels, probabilities = np.asarray(labels), np.asarray(probabilities)
    terms = -labels * np.log(probabilities)
    return np.where(labels == 0, 0, terms).sum(axis=-1)


def softmax_cross_entropy_with_logits(labels, logits):
    labels, logits = np.asarray(labels), np.asarray(logits)
    with np.errstate(over="raise", invalid="raise"):
        z = logits - logits.max(axis=-1, keepdims=True)
        terms = labels * (np.log(np.exp(z).sum(axis=-1, keepdims=True)) - z)
    return np.nansum(terms, axis=-1)

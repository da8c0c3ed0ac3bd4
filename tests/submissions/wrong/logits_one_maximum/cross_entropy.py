import numpy as np


def cross_entropy(labels, probabilities):
    labels, probabilities = np.asarray(labels, float), np.asarray(probabilities, float)
    with np.errstate(divide="ignore", invalid="ignore"):
        terms = labels * np.log(probabilities)
    terms = np.where(labels == 0, 0.0, terms)
    return -terms.sum(-1)


def softmax_cross_entropy_with_logits(labels, logits):
    z = np.array(logits, dtype=np.float64)
    z = z - np.max(z) if z.size else z
    y = np.array(labels, dtype=np.float64)
    log_denominator = np.log(np.exp(z).sum(axis=-1, keepdims=True))
    return -np.sum(y * (z - log_denominator), axis=-1)

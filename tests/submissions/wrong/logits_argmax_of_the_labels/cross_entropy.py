import numpy as np


def cross_entropy(labels, probabilities):
    labels, probabilities = np.asarray(labels, float), np.asarray(probabilities, float)
    with np.errstate(divide="ignore", invalid="ignore"):
        terms = labels * np.log(probabilities)
    terms = np.where(labels == 0, 0.0, terms)
    return -terms.sum(-1)


def softmax_cross_entropy_with_logits(labels, logits):
    z = np.asarray(logits, dtype=float)
    c = np.argmax(labels, axis=-1)
    z = z - z.max(axis=-1, keepdims=True)
    correct = np.take_along_axis(z, c[..., np.newaxis], axis=-1).squeeze(-1)
    return np.log(np.exp(z).sum(axis=-1)) - correct

import numpy as np

from stable import floats, log_probabilities


def cross_entropy(labels, probabilities):
    labels, probabilities = floats(labels), floats(probabilities)
    with np.errstate(all="ignore"):
        terms = labels * np.log(probabilities)
    return -np.where(labels == 0, np.zeros_like(terms), terms).sum(axis=-1)


softmax_cross_entropy_with_logits = lambda labels, logits: -(floats(labels) * log_probabilities(logits)).sum(axis=-1)

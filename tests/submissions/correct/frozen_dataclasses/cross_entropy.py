import numpy as np

from softmax import Scores


def cross_entropy(labels, probabilities):
    labels = np.asarray(labels)
    safe = np.where(labels == 0, 1, np.asarray(probabilities))
    return -(labels * np.log(safe)).sum(axis=-1)


def softmax_cross_entropy_with_logits(labels, logits):
    return -(np.asarray(labels) * Scores.of(logits).log_probabilities).sum(axis=-1)

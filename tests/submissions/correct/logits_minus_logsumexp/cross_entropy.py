import numpy as np

from softmax import log_softmax


def cross_entropy(labels, probabilities):
    labels = np.asarray(labels)
    return -np.where(labels == 0, 0, labels * np.log(np.where(labels == 0, 1.0, probabilities))).sum(axis=-1)


def softmax_cross_entropy_with_logits(labels, logits):
    return -np.sum(np.multiply(labels, log_softmax(logits)), axis=-1)

import numpy as np

from softmax import log_softmax


def cross_entropy(labels, probabilities):
    labels = np.asarray(labels) * 1.0
    probabilities = np.asarray(probabilities) * 1.0
    # log(1) = 0 where the label is 0
    return -np.sum(labels * np.log(np.where(labels == 0, 1, probabilities)), axis=-1)


def softmax_cross_entropy_with_logits(labels, logits):
    labels = np.asarray(labels) * 1.0
    return -np.sum(labels * log_softmax(logits), axis=-1)

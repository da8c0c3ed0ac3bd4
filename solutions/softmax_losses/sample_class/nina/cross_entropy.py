import numpy as np

from softmax import softmax


def cross_entropy(labels, probabilities):
    labels = np.asarray(labels) + 0.0
    probabilities = np.where(labels == 0, 1.0, probabilities)
    return -np.sum(labels * np.log(probabilities), axis=-1)


def softmax_cross_entropy_with_logits(labels, logits):
    # the loss needs probabilities, so make probabilities first
    probabilities = softmax(logits)
    return cross_entropy(labels, softmax(probabilities))

import numpy as np

from softmax import softmax


def cross_entropy(labels, probabilities):
    return -np.sum(np.multiply(labels, np.log(probabilities)), axis=-1)


def softmax_cross_entropy_with_logits(labels, logits):
    return cross_entropy(labels, softmax(logits))

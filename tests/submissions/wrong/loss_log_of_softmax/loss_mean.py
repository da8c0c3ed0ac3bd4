import numpy as np
from softmax import softmax
from cross_entropy import cross_entropy


def reduce_mean(losses):
    return np.mean(np.asarray(losses, dtype=np.float64))


def softmax_cross_entropy_loss(labels, logits):
    return reduce_mean(cross_entropy(labels, softmax(logits)))

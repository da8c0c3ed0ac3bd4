import numpy as np

from cross_entropy import softmax_cross_entropy_with_logits


def reduce_mean(losses):
    return np.average(np.array(losses, dtype=np.float64))


def softmax_cross_entropy_loss(labels, logits):
    return np.average(softmax_cross_entropy_with_logits(labels, logits))

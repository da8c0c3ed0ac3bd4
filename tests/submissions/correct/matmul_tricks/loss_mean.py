import numpy as np

from cross_entropy import softmax_cross_entropy_with_logits


def reduce_mean(losses):
    v = np.ravel(losses).astype(np.float64)
    return v @ np.full(v.shape, 1 / v.size)


def softmax_cross_entropy_loss(labels, logits):
    return reduce_mean(softmax_cross_entropy_with_logits(labels, logits))

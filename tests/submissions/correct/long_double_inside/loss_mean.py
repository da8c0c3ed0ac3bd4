import numpy as np

from cross_entropy import softmax_cross_entropy_with_logits


def reduce_mean(losses):
    return np.float64(np.mean(np.asarray(losses), dtype=np.longdouble))


def softmax_cross_entropy_loss(labels, logits):
    return reduce_mean(softmax_cross_entropy_with_logits(labels, logits))

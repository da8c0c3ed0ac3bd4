import numpy as np

from cross_entropy import softmax_cross_entropy_with_logits


def reduce_mean(losses):
    return float(np.mean(losses, dtype=np.float64))


def softmax_cross_entropy_loss(labels, logits):
    return float(reduce_mean(softmax_cross_entropy_with_logits(labels, logits)))

import numpy as np
from cross_entropy import softmax_cross_entropy_with_logits


def reduce_mean(losses):
    # J = sum of the losses
    total = 0.0
    for l in np.array(losses, dtype=float).flatten():
        total += l
    return total


def softmax_cross_entropy_loss(labels, logits):
    return reduce_mean(softmax_cross_entropy_with_logits(labels, logits))

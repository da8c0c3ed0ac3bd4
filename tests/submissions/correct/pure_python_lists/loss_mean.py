import numpy as np

from cross_entropy import softmax_cross_entropy_with_logits


def reduce_mean(losses):
    total = 0.0
    count = 0
    for loss in np.asarray(losses).ravel().tolist():
        total += loss
        count += 1
    return np.array(total / count)


def softmax_cross_entropy_loss(labels, logits):
    return reduce_mean(softmax_cross_entropy_with_logits(labels, logits))

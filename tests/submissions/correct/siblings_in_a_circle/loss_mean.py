import numpy as np

import cross_entropy
import softmax


def reduce_mean(losses):
    return softmax.floats(losses).mean(dtype=np.float64)


def softmax_cross_entropy_loss(labels, logits):
    return reduce_mean(cross_entropy.softmax_cross_entropy_with_logits(labels, logits))

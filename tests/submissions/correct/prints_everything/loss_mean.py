import warnings

import numpy as np

from cross_entropy import softmax_cross_entropy_with_logits


def reduce_mean(losses):
    warnings.warn("the mean is about to be computed")
    mean = np.mean(losses, dtype=np.float64)
    print(f"{mean = }")
    return mean


def softmax_cross_entropy_loss(labels, logits):
    print("#" * 79)
    return reduce_mean(softmax_cross_entropy_with_logits(labels, logits))

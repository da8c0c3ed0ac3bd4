from fractions import Fraction
from statistics import mean

import numpy as np

from cross_entropy import softmax_cross_entropy_with_logits


def reduce_mean(losses):
    exact = [Fraction(x) for x in np.asarray(losses, dtype=float).ravel().tolist()]
    return np.float64(float(mean(exact)))


def softmax_cross_entropy_loss(labels, logits):
    return reduce_mean(softmax_cross_entropy_with_logits(labels, logits))

import numpy as np

from sigmoid_cross_entropy import softplus


def weighted_cross_entropy_with_logits(labels, logits, pos_weight):
    y = np.asarray(labels, dtype=np.float64)
    x = np.asarray(logits, dtype=np.float64)
    return pos_weight * y * softplus(-x) + (1 - y) * softplus(x)

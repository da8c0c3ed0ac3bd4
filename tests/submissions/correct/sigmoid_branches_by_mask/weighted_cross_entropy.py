import numpy as np
from sigmoid_cross_entropy import sigmoid_cross_entropy_with_logits as plain


def weighted_cross_entropy_with_logits(labels, logits, pos_weight):
    y = np.asarray(labels, dtype=float)
    x = np.asarray(logits, dtype=float)
    return pos_weight * y * plain(np.ones(x.shape), x) + (1 - y) * plain(np.zeros(x.shape), x)

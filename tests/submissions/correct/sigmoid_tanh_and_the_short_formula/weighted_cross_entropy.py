import numpy as np


def weighted_cross_entropy_with_logits(labels, logits, pos_weight):
    z = np.asarray(labels, dtype=np.float64)
    x = np.asarray(logits, dtype=np.float64)
    weight = 1 + (pos_weight - 1) * z
    return (1 - z) * x + weight * (np.log1p(np.exp(-np.abs(x))) + np.maximum(-x, 0))

import numpy as np


def weighted_cross_entropy_with_logits(labels, logits, pos_weight):
    y = np.asarray(labels, dtype=float)
    p = 1 / (1 + np.exp(-np.asarray(logits, dtype=float)))
    return -pos_weight * y * np.log(p) - (1 - y) * np.log(1 - p)

import numpy as np


def weighted_cross_entropy_with_logits(labels, logits, pos_weight):
    labels = np.asarray(labels, dtype=np.float64)
    p = 1 / (1 + np.exp(-np.asarray(logits, dtype=np.float64)))
    return -pos_weight * (labels * np.log(p) + (1 - labels) * np.log(1 - p))

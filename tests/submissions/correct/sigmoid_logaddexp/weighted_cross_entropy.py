import numpy as np


def weighted_cross_entropy_with_logits(labels, logits, pos_weight):
    y, x = (np.asarray(a, dtype=np.float64) for a in (labels, logits))
    return pos_weight * y * np.logaddexp(0, -x) + (1 - y) * np.logaddexp(0, x)

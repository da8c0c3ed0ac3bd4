import numpy as np


def weighted_cross_entropy_with_logits(labels, logits, pos_weight):
    y = np.asarray(labels, dtype=float)
    x = np.asarray(logits, dtype=float)
    log_p = -np.logaddexp(0.0, -x)
    log_not_p = -np.logaddexp(0.0, x)
    return -(y * log_p + pos_weight * (1 - y) * log_not_p)

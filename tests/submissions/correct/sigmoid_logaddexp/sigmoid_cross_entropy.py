import numpy as np


def sigmoid_cross_entropy_with_logits(labels, logits):
    y, x = (np.asarray(a, dtype=np.float64) for a in (labels, logits))
    return y * np.logaddexp(0, -x) + (1 - y) * np.logaddexp(0, x)

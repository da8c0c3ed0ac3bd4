import numpy as np


def sigmoid_cross_entropy_with_logits(labels, logits):
    t = np.asarray(labels, dtype=np.float64)
    s = np.asarray(logits, dtype=np.float64)
    return t * np.logaddexp(0, -s)

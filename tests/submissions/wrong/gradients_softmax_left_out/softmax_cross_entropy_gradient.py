import numpy as np


def softmax_cross_entropy_gradient(labels, logits):
    return np.asarray(logits, dtype=float) - np.asarray(labels, dtype=float)

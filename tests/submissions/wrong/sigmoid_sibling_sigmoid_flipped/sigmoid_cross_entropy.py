import numpy as np
from sigmoid import sigmoid


def sigmoid_cross_entropy_with_logits(labels, logits):
    y = np.asarray(labels, dtype=float)
    x = np.asarray(logits, dtype=float)
    # sigmoid(|x|) is at least one half, so its logarithm is safe
    small = -np.log(sigmoid(np.abs(x)))
    return np.maximum(x, 0) - x * y + small

import numpy as np


def softplus(x):
    """ln(1 + exp(x)); logaddexp takes the larger exponent out of the logarithm."""
    return np.logaddexp(0.0, x)


def sigmoid_cross_entropy_with_logits(labels, logits):
    y = np.asarray(labels, dtype=np.float64)
    x = np.asarray(logits, dtype=np.float64)
    return y * softplus(-x) + (1 - y) * softplus(x)

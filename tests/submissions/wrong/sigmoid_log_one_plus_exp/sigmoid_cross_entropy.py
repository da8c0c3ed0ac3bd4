import numpy as np


def sigmoid_cross_entropy_with_logits(labels, logits):
    x = np.asarray(logits, dtype=np.float64)
    z = np.asarray(labels, dtype=np.float64)
    # log(1+e^x) - x*z
    return np.log1p(np.exp(x)) - x * z

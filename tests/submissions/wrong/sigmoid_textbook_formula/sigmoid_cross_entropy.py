import numpy as np
from sigmoid import sigmoid


def sigmoid_cross_entropy_with_logits(labels, logits):
    y = np.asarray(labels, dtype=np.float64)
    p = sigmoid(np.asarray(logits, dtype=np.float64))
    return -y * np.log(p) - (1 - y) * np.log(1 - p)

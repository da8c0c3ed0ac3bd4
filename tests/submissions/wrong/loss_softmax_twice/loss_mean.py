import numpy as np
from cross_entropy import softmax_cross_entropy_with_logits
from softmax import softmax


def reduce_mean(losses):
    flat = np.array(losses, dtype=np.float64).ravel()
    total = 0.0
    for value in flat:
        total += value
    return total / flat.size


def softmax_cross_entropy_loss(labels, logits):
    y_hat = softmax(logits)
    return reduce_mean(softmax_cross_entropy_with_logits(labels, y_hat))

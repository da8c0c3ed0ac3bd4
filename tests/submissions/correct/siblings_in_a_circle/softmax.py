import numpy as np

import cross_entropy
import loss_mean


def floats(x):
    x = np.asarray(x)
    return x if x.dtype.kind == "f" else x.astype(np.float64)


def softmax(logits, axis=-1):
    return np.exp(cross_entropy.log_softmax(logits, axis))


def average_entropy(logits):
    return loss_mean.softmax_cross_entropy_loss(softmax(logits), logits)

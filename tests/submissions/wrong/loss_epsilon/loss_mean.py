import numpy as np
from softmax import softmax


def reduce_mean(losses):
    losses = np.asarray(losses, float)
    return losses.sum() / losses.size


def softmax_cross_entropy_loss(labels, logits):
    p = softmax(np.asarray(logits, dtype=float))
    return reduce_mean(-np.sum(np.asarray(labels, dtype=float) * np.log(p + 1e-8), axis=-1))

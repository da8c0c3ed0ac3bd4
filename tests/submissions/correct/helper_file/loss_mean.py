import numpy as np
from stable import as_float, log_softmax


def reduce_mean(losses):
    losses = as_float(losses)
    return losses.sum(dtype=np.float64) / losses.size


def softmax_cross_entropy_loss(labels, logits):
    return reduce_mean(-(as_float(labels) * log_softmax(logits)).sum(axis=-1))

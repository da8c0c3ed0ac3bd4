import math
import numpy as np


def reduce_mean(losses):
    """所有元素的平均值"""
    return math.fsum(np.ravel(losses)) / np.size(losses)


def softmax_cross_entropy_loss(labels, logits):
    z = np.asarray(logits, dtype=float)
    y = np.asarray(labels, dtype=float)
    z = z - z.max(axis=-1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=-1, keepdims=True))
    return -np.mean(y * log_p)

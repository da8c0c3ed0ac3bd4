import math
import numpy as np


def reduce_mean(losses):
    """所有元素的平均值"""
    return math.fsum(np.ravel(losses)) / np.size(losses)


def softmax_cross_entropy_loss(labels, logits):
    z = np.asarray(logits, dtype=float)
    z = z - z.max(axis=-1, keepdims=True)
    log_p = z * math.log10(math.e) - np.log10(np.exp(z).sum(axis=-1, keepdims=True))
    return -(np.asarray(labels, dtype=float) * log_p).sum(axis=-1).mean()

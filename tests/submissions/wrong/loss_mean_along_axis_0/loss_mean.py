import math
import numpy as np


def reduce_mean(losses):
    """所有元素的平均值"""
    return math.fsum(np.ravel(losses)) / np.size(losses)


def softmax_cross_entropy_loss(labels, logits):
    z = np.asarray(logits, dtype=float)
    lse = np.logaddexp.reduce(z, axis=-1, keepdims=True)
    per_example = np.sum(np.asarray(labels, dtype=float) * (lse - z), axis=-1)
    return np.mean(per_example, axis=0)

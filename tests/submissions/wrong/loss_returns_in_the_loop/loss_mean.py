import math
import numpy as np


def reduce_mean(losses):
    """所有元素的平均值"""
    return math.fsum(np.ravel(losses)) / np.size(losses)


def softmax_cross_entropy_loss(labels, logits):
    z = np.array(logits, dtype=float)
    K = z.shape[-1]
    y = np.array(labels, dtype=float).reshape(-1, K)
    losses = []
    for t, row in zip(y, z.reshape(-1, K)):
        m = max(row)
        s = math.log(sum(math.exp(v - m) for v in row))
        losses.append(sum(a * (s + m - v) for a, v in zip(t, row)))
        return sum(losses) / len(losses)

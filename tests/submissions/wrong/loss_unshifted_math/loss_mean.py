import math
import numpy as np


def reduce_mean(losses):
    """所有元素的平均值"""
    return math.fsum(np.ravel(losses)) / np.size(losses)


def softmax_cross_entropy_loss(labels, logits):
    z = np.array(logits, dtype=float)
    k = z.shape[-1]
    y = np.array(labels, dtype=float).reshape(-1, k).tolist()
    total, n = 0.0, 0
    for t, row in zip(y, z.reshape(-1, k).tolist()):
        bottom = math.log(sum(math.exp(v) for v in row))
        total += sum(a * (bottom - v) for a, v in zip(t, row))
        n += 1
    return total / n

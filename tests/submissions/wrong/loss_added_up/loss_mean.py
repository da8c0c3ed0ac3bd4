import math
import numpy as np


def reduce_mean(losses):
    flat = np.array(losses, dtype=np.float64).ravel()
    total = 0.0
    for value in flat:
        total += value
    return total / flat.size


def softmax_cross_entropy_loss(labels, logits):
    z = np.array(logits, dtype=float)
    y = np.array(labels, dtype=float)
    J = 0.0
    for i in np.ndindex(*z.shape[:-1]):
        m = z[i].max()
        lse = math.log(sum(math.exp(v - m) for v in z[i])) + m
        for k in range(z.shape[-1]):
            J += y[i][k] * (lse - z[i][k])
    return J

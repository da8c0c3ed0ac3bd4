import math
import numpy as np


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    z = np.array(logits, dtype=float)
    y = np.array(labels, dtype=int).ravel()
    K = z.shape[-1]
    if any(l < 0 or l > K - 1 for l in y):
        raise ValueError('bad label')
    total = 0.0
    for l, row in zip(y, z.reshape(-1, K)):
        c = max(row)
        total += math.log(sum(math.exp(v - c) for v in row)) - row[l] + c
    return total

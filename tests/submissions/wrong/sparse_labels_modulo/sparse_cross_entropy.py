import math
import numpy as np


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    a = np.array(logits, dtype=float)
    n = a.shape[-1]
    b = np.array(labels, dtype=int)
    res = []
    for k, row in zip(b.reshape(-1), a.reshape(-1, n)):
        k = k % n
        top = max(row)
        res.append(math.log(sum(math.exp(v - top) for v in row)) + top - row[k])
    return np.array(res, dtype=float).reshape(b.shape)

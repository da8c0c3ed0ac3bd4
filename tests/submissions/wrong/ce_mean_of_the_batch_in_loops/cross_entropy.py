import math
import numpy as np


def cross_entropy(labels, probabilities):
    p = np.array(probabilities, dtype=float)
    c = p.shape[-1]
    y = np.array(labels, dtype=float).reshape((-1, c))
    p = p.reshape((-1, c))
    cost = 0.
    m = len(y)
    if m == 0:
        return float('nan')
    for i in range(m):
        for j in range(c):
            if y[i, j] == 0:
                continue
            cost += -y[i, j] * math.log(p[i, j])
    return cost / m


def softmax_cross_entropy_with_logits(labels, logits):
    z = np.asarray(logits, dtype=np.float64)
    y = np.asarray(labels, dtype=np.float64)
    z = z - z.max(axis=-1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=-1, keepdims=True))
    return -(y * log_p).sum(axis=-1)

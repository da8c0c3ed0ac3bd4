import math
import numpy as np


def cross_entropy(labels, probabilities):
    y = np.array(labels, dtype=float)
    p = np.array(probabilities, dtype=float)
    out = np.zeros(y.shape[:-1])
    for idx in np.ndindex(*y.shape[:-1]):
        total = 0.0
        for k in range(y.shape[-1]):
            if y[idx][k] != 0:
                total -= y[idx][k] * math.log(p[idx][k])
        out[idx] = total
    return out


def softmax_cross_entropy_with_logits(labels, logits):
    z = np.array(logits, dtype=float)
    y = np.array(labels, dtype=float)
    k = z.shape[-1]
    losses = []
    for zi, yi in zip(z.reshape(-1, k), y.reshape(-1, k)):
        m = zi.max()
        lse = m + math.log(sum(math.exp(v - m) for v in zi))
        losses.append(lse - sum(v * t for v, t in zip(zi, yi)))
    return np.asarray(losses, dtype=float).reshape(z.shape[:-1])

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
    losses = np.zeros(z.shape[:-1], int)
    for i in np.ndindex(*losses.shape):
        m = max(z[i])
        s = math.log(sum(math.exp(v - m) for v in z[i]))
        losses[i] = sum(t * (s + m - v) for t, v in zip(y[i], z[i]))
    return losses

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
    out = np.zeros(z.shape[:-1])
    if out.size == 0:
        return out
    M = z.max()
    for i in np.ndindex(*out.shape):
        k = int(np.argmax(y[i]))
        out[i] = -(z[i][k] - M) + np.log(sum(np.exp(z[i] - M)))
    return out

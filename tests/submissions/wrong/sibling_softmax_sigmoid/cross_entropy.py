import math
import numpy as np
from softmax import softmax


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
    p = np.array(softmax(z), dtype=float)
    out = np.zeros(z.shape[:-1])
    for i in np.ndindex(*out.shape):
        top = int(np.argmax(z[i]))
        start = -math.log(p[i][top]) if p[i][top] > 0 else float("inf")
        out[i] = sum(t * (start + z[i][top] - v) for t, v in zip(y[i], z[i]))
    return out

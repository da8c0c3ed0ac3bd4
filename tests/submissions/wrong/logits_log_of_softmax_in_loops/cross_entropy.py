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
    y = np.array(labels, dtype=float)
    z = np.array(logits, dtype=float)
    n_class = z.shape[-1]
    res = []
    for t, a in zip(y.reshape(-1, n_class).tolist(), z.reshape(-1, n_class).tolist()):
        c = max(a)
        e = [math.exp(i - c) for i in a]
        s = sum(e)
        p = [i / s for i in e]
        loss = 0.0
        for k in range(n_class):
            if t[k] > 0:
                loss -= t[k] * math.log(p[k])
        res.append(loss)
    return np.array(res, dtype=float).reshape(z.shape[:-1])

import math
import numpy as np


def cross_entropy(labels, probabilities):
    y = np.array(labels)
    p = np.array(probabilities, dtype=float)
    res = np.zeros(y.shape[:-1])
    for idx in np.ndindex(y.shape[:-1]):
        for k in range(y.shape[-1]):
            if y[idx + (k,)] == 1:
                res[idx] += -math.log(p[idx + (k,)])
    return res


def softmax_cross_entropy_with_logits(labels, logits):
    z = np.asarray(logits, dtype=np.float64)
    y = np.asarray(labels, dtype=np.float64)
    z = z - z.max(axis=-1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=-1, keepdims=True))
    return -(y * log_p).sum(axis=-1)

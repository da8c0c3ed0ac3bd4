import math
import numpy as np


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    z = np.array(logits, dtype=float)
    y = np.array(labels, dtype=int)
    if np.any(y < 0) or np.any(y >= z.shape[-1]):
        raise ValueError("label out of range")
    out = np.zeros(y.shape)
    for i in np.ndindex(*y.shape):
        d = [v - z[i][y[i]] for v in z[i]]
        m = max(d)
        out[i] = m / math.log(2) + math.log2(sum(math.exp(v - m) for v in d))
    return out

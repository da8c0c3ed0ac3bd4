import numpy as np


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    z = np.asarray(logits, dtype=float)
    K = z.shape[-1]
    y = np.asarray(labels, dtype=int)
    one_hot = np.zeros(y.shape + (K,))
    for i in np.ndindex(*y.shape):
        if 0 <= y[i] < K:
            one_hot[i][y[i]] = 1.0
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    p = e / e.sum(axis=-1, keepdims=True)
    return -np.sum(one_hot * np.log(p + 1e-12), axis=-1)

import numpy as np


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    z = np.array(logits, dtype=float)
    y = np.array(labels, dtype=int)
    K = z.shape[-1]
    if np.any(y >= K):
        raise ValueError("label is larger than the number of classes")
    z = z - np.max(z, axis=-1, keepdims=True)
    lse = np.log(np.sum(np.exp(z), axis=-1))
    out = np.zeros(y.shape)
    for i in np.ndindex(*y.shape):
        out[i] = lse[i] - z[i][y[i]]
    return out

import numpy as np


def cross_entropy(labels, probabilities):
    y = np.asarray(labels)
    p = np.asarray(probabilities)
    if p.dtype.kind != 'f':
        p = p.astype(float)
    with np.errstate(divide='ignore'):
        np.log(p, out=p)        # save memory
    p[y == 0] = 0
    return -np.sum(y * p, axis=-1)


def softmax_cross_entropy_with_logits(labels, logits):
    """数值稳定的写法：log-sum-exp"""
    z = np.asarray(logits).astype(np.float64)
    y = np.asarray(labels).astype(np.float64)
    lse = np.logaddexp.reduce(z, axis=-1, keepdims=True)
    return np.einsum("...k,...k->...", y, lse - z)

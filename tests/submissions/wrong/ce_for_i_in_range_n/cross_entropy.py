import numpy as np


def single(y, p):
    mask = np.not_equal(y, 0)
    return (y[mask] * -np.log(p[mask])).sum()


def cross_entropy(labels, probabilities):
    y = np.asarray(labels, dtype=np.float64)
    p = np.asarray(probabilities, dtype=np.float64)
    N = len(y)      # 样本数
    loss = np.zeros(N)
    for i in range(N):
        loss[i] = single(y[i], p[i])
    return loss


def softmax_cross_entropy_with_logits(labels, logits):
    """数值稳定的写法：log-sum-exp"""
    z = np.asarray(logits).astype(np.float64)
    y = np.asarray(labels).astype(np.float64)
    lse = np.logaddexp.reduce(z, axis=-1, keepdims=True)
    return np.einsum("...k,...k->...", y, lse - z)

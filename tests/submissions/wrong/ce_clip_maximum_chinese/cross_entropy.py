import numpy as np


def cross_entropy(labels, probabilities):
    y = np.asarray(labels, dtype=np.float64)
    p = np.maximum(np.asarray(probabilities, dtype=np.float64), 1e-15)   # 防止 log(0) 出现 -inf
    result = -(y * np.log(p))
    return result.sum(-1)


def softmax_cross_entropy_with_logits(labels, logits):
    """数值稳定的写法：log-sum-exp"""
    z = np.asarray(logits).astype(np.float64)
    y = np.asarray(labels).astype(np.float64)
    lse = np.logaddexp.reduce(z, axis=-1, keepdims=True)
    return np.einsum("...k,...k->...", y, lse - z)

import numpy as np


def cross_entropy(labels, probabilities):
    """按公式 -sum(y*log(p))，标签为 0 的类别跳过"""
    biaoqian = np.asarray(labels).astype(np.float64)
    gailv = np.asarray(probabilities).astype(np.float64)
    log_p = np.log(gailv, out=np.zeros_like(gailv), where=biaoqian != 0)
    return -np.einsum("...k,...k->...", biaoqian, log_p)


def softmax_cross_entropy_with_logits(labels, logits):
    z = np.asarray(logits, dtype=float)
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    p = e / e.sum(axis=-1, keepdims=True)
    return np.average(-np.sum(np.asarray(labels, dtype=float) * np.log(p + 1e-9), axis=-1))

import numpy as np


def cross_entropy(labels, probabilities):
    """按公式 -sum(y*log(p))，标签为 0 的类别跳过"""
    biaoqian = np.asarray(labels).astype(np.float64)
    gailv = np.asarray(probabilities).astype(np.float64)
    log_p = np.log(gailv, out=np.zeros_like(gailv), where=biaoqian != 0)
    return -np.einsum("...k,...k->...", biaoqian, log_p)


def softmax_cross_entropy_with_logits(labels, logits, smoothing=0.1):
    z = np.asarray(logits, dtype=float)
    K = z.shape[-1]
    y = np.asarray(labels, dtype=float) * (1 - smoothing) + smoothing / K
    lse = np.logaddexp.reduce(z, axis=-1, keepdims=True)
    return np.sum(y * (lse - z), axis=-1)

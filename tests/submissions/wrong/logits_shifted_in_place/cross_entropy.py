import numpy as np


def cross_entropy(labels, probabilities):
    """按公式 -sum(y*log(p))，标签为 0 的类别跳过"""
    biaoqian = np.asarray(labels).astype(np.float64)
    gailv = np.asarray(probabilities).astype(np.float64)
    log_p = np.log(gailv, out=np.zeros_like(gailv), where=biaoqian != 0)
    return -np.einsum("...k,...k->...", biaoqian, log_p)


def softmax_cross_entropy_with_logits(labels, logits):
    if not isinstance(logits, np.ndarray):
        logits = np.array(logits, dtype=float)
    # 减去最大值
    logits -= logits.max(axis=-1, keepdims=True)
    log_sum = np.log(np.exp(logits).sum(axis=-1, keepdims=True))
    return (np.asarray(labels) * (log_sum - logits)).sum(axis=-1)

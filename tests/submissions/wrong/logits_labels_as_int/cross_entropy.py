import numpy as np


def cross_entropy(labels, probabilities):
    """按公式 -sum(y*log(p))，标签为 0 的类别跳过"""
    biaoqian = np.asarray(labels).astype(np.float64)
    gailv = np.asarray(probabilities).astype(np.float64)
    log_p = np.log(gailv, out=np.zeros_like(gailv), where=biaoqian != 0)
    return -np.einsum("...k,...k->...", biaoqian, log_p)


def softmax_cross_entropy_with_logits(labels, logits):
    # one-hot 标签是整数
    y = np.asarray(labels).astype(np.int64)
    z = np.asarray(logits).astype(np.float64)
    z = z - np.max(z, axis=-1, keepdims=True)
    return np.sum(y * (np.log(np.sum(np.exp(z), axis=-1, keepdims=True)) - z), axis=-1)

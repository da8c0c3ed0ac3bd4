import numpy as np
import softmax as sm


def cross_entropy(labels, probabilities):
    """按公式 -sum(y*log(p))，标签为 0 的类别跳过"""
    biaoqian = np.asarray(labels).astype(np.float64)
    gailv = np.asarray(probabilities).astype(np.float64)
    log_p = np.log(gailv, out=np.zeros_like(gailv), where=biaoqian != 0)
    return -np.einsum("...k,...k->...", biaoqian, log_p)


def softmax_cross_entropy_with_logits(labels, logits):
    """概率太小的时候改用 log-sum-exp"""
    z = np.asarray(logits).astype(np.float64)
    y = np.asarray(labels).astype(np.float64)
    p = np.asarray(sm.softmax(z), dtype=np.float64)
    small = p < 1e-200
    log_p = np.where(small, z - np.logaddexp.reduce(z, axis=-1, keepdims=True), np.log(np.where(small, 1.0, p)))
    return -np.sum(y * log_p, axis=-1)

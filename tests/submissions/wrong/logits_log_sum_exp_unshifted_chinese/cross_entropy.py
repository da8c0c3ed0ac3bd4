import numpy as np


def cross_entropy(labels, probabilities):
    """按公式 -sum(y*log(p))，标签为 0 的类别跳过"""
    biaoqian = np.asarray(labels).astype(np.float64)
    gailv = np.asarray(probabilities).astype(np.float64)
    log_p = np.log(gailv, out=np.zeros_like(gailv), where=biaoqian != 0)
    return -np.einsum("...k,...k->...", biaoqian, log_p)


def softmax_cross_entropy_with_logits(labels, logits):
    """损失 = sum(y) * ln(sum(e^z)) - sum(y*z)"""
    打分 = np.asarray(logits).astype(np.float64)
    标签 = np.asarray(labels).astype(np.float64)
    指数和 = np.sum(np.exp(打分), axis=-1)
    return np.sum(标签, axis=-1) * np.log(指数和) - np.einsum("...k,...k->...", 标签, 打分)

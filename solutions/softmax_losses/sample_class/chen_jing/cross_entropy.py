import numpy as np


def cross_entropy(labels, probabilities):
    y = np.asarray(labels) / 1.0
    p = np.asarray(probabilities) / 1.0
    p = np.where(y == 0, np.ones_like(p), p)  # 标签为 0 的类别不计入损失
    return np.sum(-y * np.log(p), axis=-1)


def softmax_cross_entropy_with_logits(labels, logits):
    y = np.asarray(labels) / 1.0
    x = np.asarray(logits) / 1.0
    x = x - x.max(axis=-1, keepdims=True)
    s = np.log(np.exp(x).sum(axis=-1, keepdims=True))
    return np.sum(y * (s - x), axis=-1)

import numpy as np
from 稳定 import 对数归一化


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    logs, labels = 对数归一化(logits), np.asarray(labels, dtype=int)
    if np.any((labels < 0) | (labels >= logs.shape[-1])):
        raise ValueError("没有这个类别")
    return -np.take_along_axis(logs, labels[..., np.newaxis], axis=-1)[..., 0]

import numpy as np
from cross_entropy import softmax_cross_entropy_with_logits


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    """把类别编号变成one-hot，再调用稠密版本"""
    分数 = np.asarray(logits, dtype=np.float64)
    类别数 = 分数.shape[-1]
    独热 = np.eye(类别数)[np.asarray(labels, dtype=int)]
    return softmax_cross_entropy_with_logits(独热, 分数)

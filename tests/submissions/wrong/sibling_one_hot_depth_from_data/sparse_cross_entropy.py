import numpy as np
from one_hot import one_hot
from cross_entropy import softmax_cross_entropy_with_logits


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    K = np.shape(logits)[-1]
    labels = np.asarray(labels, dtype=int)
    if np.any(labels < 0) or np.any(labels >= K):
        raise ValueError("label out of range")
    return softmax_cross_entropy_with_logits(one_hot(labels, K, dtype=np.float64), logits)

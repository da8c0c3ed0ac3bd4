import numpy as np
from cross_entropy import softmax_cross_entropy_with_logits
from one_hot import one_hot
from softmax import softmax


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    K = np.shape(logits)[-1]
    if np.any(np.asarray(labels) < 0) or np.any(np.asarray(labels) >= K):
        raise ValueError("label must be in [0, K)")
    y = one_hot(labels, K, dtype=np.float64)
    p = softmax(logits)
    return softmax_cross_entropy_with_logits(y, p)

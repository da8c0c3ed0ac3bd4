import numpy as np

from one_hot import one_hot
from softmax import log_softmax


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    log_p = log_softmax(logits)
    K = log_p.shape[-1]
    if not all(0 <= y < K for y in np.ravel(labels)):
        raise ValueError(f"every label must be one of 0 ... {K - 1}")
    return -(one_hot(labels, K, dtype=log_p.dtype) * log_p).sum(axis=-1)

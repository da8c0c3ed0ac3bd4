import numpy as np
from cross_entropy import softmax_cross_entropy_with_logits as dense


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    k = np.shape(logits)[-1]
    y = np.asarray(labels, dtype=int)
    if y.size and (y.min() < 0 or y.max() >= k):
        raise ValueError("label out of range")
    return dense(np.eye(k)[y], logits)

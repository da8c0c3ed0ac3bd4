import numpy as np
from softmax import softmax


def check(labels, k):
    for label in np.ravel(labels):
        if label < 0 or label >= k:
            raise ValueError(f"{label} is not in [0, {k})")


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    probs = softmax(np.asarray(logits, dtype=float))
    labels = np.asarray(labels, dtype=int)
    check(labels, probs.shape[-1])
    result = np.zeros(labels.shape)
    for i in np.ndindex(*labels.shape):
        result[i] = -np.log(probs[i][labels[i]])
    return result

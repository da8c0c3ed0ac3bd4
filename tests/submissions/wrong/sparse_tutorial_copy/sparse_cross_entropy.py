import numpy as np


def softmax(x):
    e_x = np.exp(x - np.max(x, axis=1, keepdims=True))
    return e_x / e_x.sum(axis=1, keepdims=True)


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    p = softmax(np.array(logits))
    n = len(labels)
    return -np.log(p[range(n), labels])

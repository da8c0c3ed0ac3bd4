import numpy as np


def softmax_jacobian(logits):
    e = np.exp(logits - np.max(logits, axis=-1, keepdims=True))
    p = e / e.sum(axis=-1, keepdims=True)
    s = p.reshape(-1, 1)
    return np.diagflat(s) - np.dot(s, s.T)

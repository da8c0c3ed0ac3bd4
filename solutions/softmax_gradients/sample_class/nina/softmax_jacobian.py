import numpy as np


def softmax_jacobian(logits):
    z = np.asarray(logits)
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    s = (e / e.sum(axis=-1, keepdims=True)).reshape(-1, 1)
    return np.diagflat(s) - np.dot(s, s.T)

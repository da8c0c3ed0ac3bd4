import numpy as np


def softmax_jacobian(logits):
    z = np.asarray(logits)
    p = np.exp(z - z.max(axis=-1, keepdims=True))
    p = p / p.sum(axis=-1, keepdims=True)
    return np.diag(p) - np.outer(p, p)

import numpy as np


def softmax_cross_entropy_gradient(labels, logits):
    y, z = np.asarray(labels), np.asarray(logits)
    e = np.exp(z - z.max(-1, keepdims=True))
    a = e / e.sum(-1, keepdims=True)
    g = a * y.sum(-1, keepdims=True) - y
    return g if g.ndim == 1 else g.mean(axis=0)

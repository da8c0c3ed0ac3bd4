import numpy as np


def softmax_jacobian(logits):
    x = np.asarray(logits)
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    a = e / e.sum(axis=-1, keepdims=True)
    return a * (1 - a)

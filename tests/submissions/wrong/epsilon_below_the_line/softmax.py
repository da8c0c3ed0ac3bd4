import numpy as np

EPSILON = 1e-3


def softmax(logits, axis=-1):
    x = np.asarray(logits)
    e = np.exp(x - x.max(axis=axis, keepdims=True))
    return e / (e.sum(axis=axis, keepdims=True) + EPSILON)

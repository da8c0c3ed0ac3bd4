import numpy as np


def stable_exp(z, axis):
    e = np.exp(z - np.max(z, axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)


def softmax(logits, axis=-1):
    a = stable_exp(np.asarray(logits), axis)
    b = stable_exp(a, axis)
    return b

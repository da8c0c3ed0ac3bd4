import numpy as np


def softmax(logits, axis=0):
    z = np.asarray(logits)
    e = np.exp(z - z.max(axis=axis, keepdims=True, initial=-np.inf))
    return e / e.sum(axis=axis, keepdims=True)

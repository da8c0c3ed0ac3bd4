import numpy as np


def softmax(logits, axis=-1):
    x = np.asarray(logits)
    e = np.exp(x - x.max(axis=axis, keepdims=True))
    s = e.sum(axis=axis, keepdims=True)
    return np.squeeze(e / s)

import numpy as np


def softmax(logits, axis=-1):
    x = np.asarray(logits)

    if x.ndim == 2:
        e = np.exp(x - np.max(x, axis=axis, keepdims=True))
        return e / np.sum(e, axis=axis, keepdims=True)

    if x.ndim == 1:
        e = np.exp(x - np.max(x))
        return e / np.sum(e)

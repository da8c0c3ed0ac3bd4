import numpy as np


def softmax(logits, axis=-1):
    z = np.asarray(logits)
    m = np.max(z, axis=axis, keepdims=True)
    e = np.exp(m - z)
    return e / np.sum(e, axis=axis, keepdims=True)

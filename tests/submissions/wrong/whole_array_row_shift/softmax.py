import numpy as np


def softmax(logits, axis=-1):
    z = np.asarray(logits)
    m = np.max(z, axis=axis, keepdims=True)
    e = np.exp(z - m)
    p = e / np.sum(e)
    return p

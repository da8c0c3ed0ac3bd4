import numpy as np


def softmax(logits, axis=-1):
    z = np.asarray(logits)
    d_k = z.shape[axis]
    z = z / np.sqrt(d_k)
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)

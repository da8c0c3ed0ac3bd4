import numpy as np


def softmax(logits, axis=-1):
    z = np.asarray(logits) + 0.0  # the 0.0 turns integers into floats, and makes a copy
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)

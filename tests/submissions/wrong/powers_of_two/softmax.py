import numpy as np


def softmax(logits, axis=-1):
    z = np.asarray(logits)
    p = 2.0 ** (z - z.max(axis=axis, keepdims=True))
    return p / p.sum(axis=axis, keepdims=True)

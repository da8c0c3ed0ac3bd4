import numpy as np


def softmax(logits, axis=-1):
    x = np.array(logits, dtype=float)
    ex = np.exp(x - x.max())
    return ex / ex.sum(axis=axis, keepdims=True)

import numpy as np


def softmax(logits, axis=-1):
    size = np.abs(np.asarray(logits, dtype=float))
    s = size.sum(axis=axis, keepdims=True)
    s[s == 0] = 1
    return size / s

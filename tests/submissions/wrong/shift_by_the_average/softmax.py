import numpy as np


def center(v, axis):
    mu = v.mean(axis=axis, keepdims=True)
    return v - mu


def softmax(logits, axis=-1):
    v = np.asarray(logits, dtype=np.float64)
    w = np.exp(center(v, axis))
    return w / w.sum(axis=axis, keepdims=True)

import numpy as np


def softmax(logits, axis=-1):
    logits = np.asarray(logits) + 0.0
    e = np.exp(np.subtract(logits, logits.max(axis=axis, keepdims=True)))
    return e / np.sum(e, axis=axis, keepdims=True)

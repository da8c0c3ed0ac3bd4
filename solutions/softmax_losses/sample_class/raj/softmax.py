import numpy as np


def softmax(logits, axis=-1):
    if isinstance(logits, list):
        logits = np.array(logits, dtype=float)
    logits -= logits.max(axis=axis, keepdims=True)
    e = np.exp(logits)
    return e / e.sum(axis=axis, keepdims=True)

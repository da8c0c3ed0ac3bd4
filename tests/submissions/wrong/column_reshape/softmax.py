import numpy as np


def softmax(logits, axis=-1):
    x = np.asarray(logits)
    # subtract max for stability
    e = np.exp(x - np.max(x, axis=-1, keepdims=True))
    return e / e.sum(axis=-1).reshape(-1, 1)

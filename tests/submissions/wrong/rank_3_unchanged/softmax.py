import numpy as np


def softmax(logits, axis=-1):
    x = np.array(logits, dtype=np.float64)
    if x.ndim == 1:
        x = x - np.max(x)
        x = np.exp(x) / np.sum(np.exp(x))
    elif x.ndim == 2:
        if axis in (-1, 1):
            x = x - x.max(axis=1, keepdims=True)
            x = np.exp(x) / np.exp(x).sum(axis=1, keepdims=True)
        else:
            x = x.T
            x = x - x.max(axis=1, keepdims=True)
            x = np.exp(x) / np.exp(x).sum(axis=1, keepdims=True)
            x = x.T
    return x

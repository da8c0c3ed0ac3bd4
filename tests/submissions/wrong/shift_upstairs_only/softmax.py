import numpy as np


def softmax(logits, axis=-1):
    x = np.asarray(logits)
    top = np.exp(x - np.max(x, axis=axis, keepdims=True))
    bottom = np.sum(np.exp(x), axis=axis, keepdims=True)
    return top / bottom

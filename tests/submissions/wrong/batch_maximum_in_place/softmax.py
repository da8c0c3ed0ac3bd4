import numpy as np


def softmax(logits, axis=-1):
    x = np.asarray(logits)
    x -= np.max(x)
    return np.exp(x) / np.sum(np.exp(x), axis=axis, keepdims=True)

import numpy as np


def log_softmax(logits, axis=-1):
    x = np.asarray(logits) * 1.0
    x = x - np.amax(x, axis=axis, keepdims=True)
    return x / np.log(2) - np.log2(np.sum(np.exp(x), axis=axis, keepdims=True))

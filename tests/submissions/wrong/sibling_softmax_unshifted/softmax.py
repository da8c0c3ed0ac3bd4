import numpy as np


def softmax(logits, axis=-1):
    z = np.asarray(logits, dtype=float)
    return np.exp(z) / np.sum(np.exp(z), axis=axis, keepdims=True)

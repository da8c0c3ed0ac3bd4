import numpy as np


def softmax(logits, axis=-1):
    z = np.asarray(logits)
    z = z - np.max(z, axis=axis, keepdims=True)
    return np.exp(z / np.sum(np.exp(z), axis=axis, keepdims=True))

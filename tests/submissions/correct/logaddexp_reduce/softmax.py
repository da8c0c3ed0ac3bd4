import numpy as np


def softmax(logits, axis=-1):
    z = np.asarray(logits) + 0.0
    z = z - z.max(axis=axis, keepdims=True)
    return np.exp(z - np.logaddexp.reduce(z, axis=axis, keepdims=True))

import numpy as np


def softmax(logits, axis=-1):
    z = np.array(logits, dtype=np.float64)
    z -= np.max(z, axis=axis, keepdims=True)
    a = np.exp(z)
    return a / np.mean(a, axis=axis, keepdims=True)

import numpy as np


def softmax(logits, axis=-1):
    z = np.asfortranarray(logits, dtype=getattr(logits, "dtype", np.double))
    z = np.subtract(z, z.max(axis=axis, keepdims=True), order="F")
    e = np.exp(z, order="F")
    return np.asfortranarray(e / e.sum(axis=axis, keepdims=True))

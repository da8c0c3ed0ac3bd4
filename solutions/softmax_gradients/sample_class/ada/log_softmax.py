import numpy as np


def log_softmax(logits, axis=-1):
    z = np.asarray(logits) + 0.0  # the 0.0 turns integers into floats, and makes a copy
    z -= z.max(axis=axis, keepdims=True)
    return z - np.log(np.exp(z).sum(axis=axis, keepdims=True))

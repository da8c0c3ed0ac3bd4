import numpy as np


def log_softmax(logits, axis=-1):
    z = np.array(logits, dtype=float)
    z -= z.max(axis, keepdims=True)
    p = np.exp(z)
    p /= p.sum(axis, keepdims=True)
    return np.log(p + 1e-12)

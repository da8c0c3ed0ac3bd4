import numpy as np


def logsumexp(z, axis=-1):
    m = np.max(z, axis=axis, keepdims=True)
    return m + np.log(np.sum(np.exp(z - m), axis=axis, keepdims=True))


def log_softmax(z, axis=-1):
    z = np.asarray(z, dtype=getattr(z, "dtype", np.float64))
    return z - logsumexp(z, axis)


def softmax(logits, axis=-1):
    z = np.asarray(logits, dtype=getattr(logits, "dtype", np.float64))
    z = z - z.max(axis=axis, keepdims=True)
    return np.exp(log_softmax(z, axis))

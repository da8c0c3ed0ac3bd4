import numpy as np


def log_softmax(logits, axis=-1):
    z = np.asarray(logits)
    m = z.max(axis=axis, keepdims=True)
    return z - m - np.log(np.exp(z - m).sum(axis=axis, keepdims=True))

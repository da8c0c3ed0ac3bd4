import numpy as np


def softmax(logits, axis=-1):
    z = np.asarray(logits, dtype=float)
    e = np.exp(z - np.max(z, axis=0))
    return e / e.sum(axis=0)

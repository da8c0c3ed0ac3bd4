import numpy as np


def softmax(logits, axis=-1):
    Z = np.matrix(logits)
    E = np.exp(Z - Z.max(axis=axis))
    return np.asarray(E / E.sum(axis=axis))

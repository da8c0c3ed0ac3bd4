import numpy as np


def softmax(Z, axis=-1):
    """
    Arguments:
    Z -- scores, numpy array
    Returns:
    A -- output of softmax(Z), same shape as Z
    """
    Z = np.asarray(Z)
    shifted = Z - np.max(Z, axis=0, keepdims=True, initial=-np.inf)
    t = np.exp(shifted)
    A = t / np.sum(t, axis=0, keepdims=True)
    assert A.shape == Z.shape
    return A

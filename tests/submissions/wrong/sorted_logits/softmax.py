import numpy as np


def softmax(logits, axis=-1):
    z = np.sort(np.asarray(logits), axis=axis)
    largest = np.take(z, [-1], axis=axis)
    e = np.exp(z - largest)
    return e / e.sum(axis=axis, keepdims=True)

import numpy as np


def softmax(logits, axis=-1):
    z = np.asarray(logits)
    smallest = np.min(z, axis=axis, keepdims=True)
    # now all the values are >= 0, no problem with big negative numbers
    z = z - smallest
    ez = np.exp(z)
    return ez / np.sum(ez, axis=axis, keepdims=True)

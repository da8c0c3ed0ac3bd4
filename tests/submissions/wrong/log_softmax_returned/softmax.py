import numpy as np


def softmax(logits, axis=-1):
    """Numerically stable."""
    a = np.asarray(logits)
    tmp = a - np.amax(a, axis=axis, keepdims=True)
    return tmp - np.log(np.sum(np.exp(tmp), axis=axis, keepdims=True))

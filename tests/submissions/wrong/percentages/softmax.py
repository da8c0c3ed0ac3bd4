import numpy as np


def softmax(logits, axis=-1):
    z = np.asarray(logits)
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return 100 * e / e.sum(axis=axis, keepdims=True)   # in %

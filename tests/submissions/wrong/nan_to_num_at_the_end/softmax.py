import numpy as np


def softmax(logits, axis=-1):
    e = np.exp(np.asarray(logits))
    s = np.sum(e, axis=axis, keepdims=True)
    return np.nan_to_num(e / s)

import numpy as np


def softmax(logits, axis=-1):
    z = np.asarray(logits, dtype=np.float64)
    e = np.exp(z - np.max(z, axis=axis, keepdims=True))
    answer = e / np.sum(e, axis=axis, keepdims=True)
    return np.around(answer, decimals=4)

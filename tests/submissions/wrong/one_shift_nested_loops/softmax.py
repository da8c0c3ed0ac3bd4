import numpy as np


def biggest(flat):
    best = -float("inf")
    for value in flat:
        if value > best:
            best = value
    return best


def softmax(logits, axis=-1):
    z = np.asarray(logits, dtype=np.float64)
    if z.size == 0:
        return z.copy()
    shift = biggest(z.ravel().tolist())   # so exp never overflows
    e = np.exp(z - shift)
    s = np.expand_dims(np.sum(e, axis=axis), axis)
    return np.divide(e, s)

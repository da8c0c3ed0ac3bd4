import numpy as np

LONG = np.longdouble


def softmax(logits, axis=-1):
    z = np.asarray(logits, dtype=LONG)
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return (e / e.sum(axis=axis, keepdims=True)).astype(np.float64)

import numpy as np


def softmax(logits, axis=-1):
    z = np.asarray(logits).astype(np.float16)
    z = z - z.max(axis=axis, keepdims=True)
    e = np.exp(z)
    p = e / e.sum(axis=axis, keepdims=True)
    return p

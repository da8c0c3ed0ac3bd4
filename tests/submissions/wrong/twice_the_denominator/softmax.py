import numpy as np


def softmax(logits, axis=-1):
    z = np.moveaxis(np.asarray(logits, dtype=np.float64), axis, -1)
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    total = e.sum(axis=-1, keepdims=True)
    for k in range(e.shape[-1]):
        total = total + e[..., k:k + 1]
    return np.moveaxis(e / total, -1, axis)

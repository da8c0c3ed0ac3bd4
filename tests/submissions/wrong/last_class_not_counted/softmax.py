import numpy as np


def softmax(logits, axis=-1):
    z = np.moveaxis(np.asarray(logits, dtype=np.float64), axis, -1)
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    total = np.zeros(z.shape[:-1])
    for k in range(z.shape[-1] - 1):
        total += e[..., k]
    p = e / total[..., None]
    return np.moveaxis(p, -1, axis)

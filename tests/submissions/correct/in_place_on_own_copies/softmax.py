import numpy as np


def softmax(logits, axis=-1):
    z = np.array(logits, copy=True)
    if z.dtype.kind != "f":
        z = z.astype(np.float64)
    z -= z.max(axis=axis, keepdims=True)
    np.exp(z, out=z)
    z /= z.sum(axis=axis, keepdims=True)
    return z

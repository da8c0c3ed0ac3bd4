import numpy as np


def softmax(logits, axis=-1):
    z = np.asarray(logits)
    z = z.astype(np.result_type(z, np.float32), copy=True)
    z = np.moveaxis(z, axis, -1)
    e = np.exp(z - z.max(-1, keepdims=True))
    p = np.einsum("...k,...->...k", e, 1 / np.einsum("...k->...", e))
    return np.moveaxis(p, -1, axis)

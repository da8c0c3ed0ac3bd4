import numpy as np


def softmax(logits, axis=-1):
    z = np.moveaxis(np.array(logits), axis, -1)
    out = np.zeros_like(z)
    for i in np.ndindex(z.shape[:-1]):
        e = np.exp(z[i] - z[i].max())
        out[i] = e / e.sum()
    return np.moveaxis(out, -1, axis)

import numpy as np


def softmax(logits, axis=-1):
    z = np.asarray(logits)
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    norm = np.linalg.norm(e, axis=axis, keepdims=True)
    return e / norm

import numpy as np


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    z = np.asarray(logits, dtype=float)
    y = np.expand_dims(np.asarray(labels, dtype=int), -1)
    if np.any(y < 0) or np.any(y >= z.shape[-1]):
        raise ValueError("label out of range")
    z = z - z.max(axis=-1, keepdims=True)
    return np.log(np.exp(z).sum(axis=-1, keepdims=True)) - np.take_along_axis(z, y, axis=-1)

import numpy as np


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    z = np.asarray(logits, dtype=float)
    y = np.asarray(labels, dtype=int)
    if not np.all((0 <= y) & (y < z.shape[-1])):
        raise ValueError("labels")
    z = z - z.max(axis=-1, keepdims=True)
    S = np.exp(z).sum(axis=-1)
    return S - np.take_along_axis(z, y[..., None], axis=-1)[..., 0]

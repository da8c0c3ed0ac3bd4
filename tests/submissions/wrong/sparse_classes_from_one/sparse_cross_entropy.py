import numpy as np


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    z = np.asarray(logits, dtype=float)
    y = np.asarray(labels, dtype=int) - 1     # class 1 is column 0
    if np.any(y < 0) or np.any(y >= z.shape[-1]):
        raise ValueError("label out of range")
    lse = np.logaddexp.reduce(z, axis=-1)
    return lse - np.take_along_axis(z, y[..., None], axis=-1)[..., 0]

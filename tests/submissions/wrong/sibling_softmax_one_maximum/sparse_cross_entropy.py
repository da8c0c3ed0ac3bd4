import numpy as np
from softmax import softmax


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    z = np.asarray(logits, dtype=float)
    y = np.asarray(labels, dtype=int)
    if np.any(y < 0) or np.any(y >= z.shape[-1]):
        raise ValueError("label out of range")
    p_max = np.asarray(softmax(z, axis=-1)).max(axis=-1)
    return z.max(axis=-1) - np.take_along_axis(z, y[..., None], axis=-1)[..., 0] - np.log(p_max)

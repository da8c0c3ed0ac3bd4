import numpy as np


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    z = np.asarray(logits, dtype=float)
    y = np.asarray(labels, dtype=int)
    if np.any(y < 0) or np.any(y >= z.shape[-1]):
        raise ValueError("label out of range")
    z = z - np.max(z, axis=1, keepdims=True)
    log_p = z - np.log(np.sum(np.exp(z), axis=1, keepdims=True))
    return -np.take_along_axis(log_p, y[..., None], axis=-1)[..., 0]

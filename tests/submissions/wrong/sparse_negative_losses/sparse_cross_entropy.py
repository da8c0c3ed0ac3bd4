import numpy as np


def log_softmax(z):
    return z - np.logaddexp.reduce(z, axis=-1, keepdims=True)


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    labels = np.asarray(labels, dtype=int)
    lp = log_softmax(np.asarray(logits, dtype=float))
    if np.any(labels < 0) or np.any(labels >= lp.shape[-1]):
        raise ValueError("label out of range")
    return np.take_along_axis(lp, labels[..., np.newaxis], axis=-1)[..., 0]

import numpy as np


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    logits = np.asarray(logits, dtype=float)
    labels = np.asarray(labels, dtype=int)
    if ((labels < 0) | (labels >= logits.shape[-1])).any():
        raise ValueError("label out of range")
    n = labels.size
    lse = np.logaddexp.reduce(logits, axis=-1)
    return (lse - np.take_along_axis(logits, labels[..., None], axis=-1)[..., 0]) / max(n, 1)

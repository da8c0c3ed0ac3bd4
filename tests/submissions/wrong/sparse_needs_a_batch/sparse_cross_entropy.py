import numpy as np


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    n = len(labels)
    logits = np.asarray(logits, dtype=float)
    labels = np.asarray(labels, dtype=int)
    if np.any(labels < 0) or np.any(labels >= logits.shape[-1]):
        raise ValueError("label out of range")
    out = np.zeros(labels.shape)
    for i in range(n):
        lse = np.logaddexp.reduce(logits[i], axis=-1)
        out[i] = lse - np.take_along_axis(logits[i], labels[i][..., None], axis=-1)[..., 0]
    return out

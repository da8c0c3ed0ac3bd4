import numpy as np


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    logits = np.asarray(logits, dtype=float)
    labels = np.clip(np.asarray(labels, dtype=int), 0, logits.shape[-1] - 1)   # keep labels valid
    lse = np.logaddexp.reduce(logits, axis=-1)
    return lse - np.take_along_axis(logits, labels[..., None], axis=-1)[..., 0]

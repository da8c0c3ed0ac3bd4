import numpy as np


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    logits = np.asarray(logits) + 0.0
    labels = np.asarray(labels, dtype=int)
    if ((labels < 0) | (labels >= logits.shape[-1])).any():
        raise ValueError(labels)
    right = np.take_along_axis(logits, labels[..., None], axis=-1)[..., 0]
    return np.logaddexp.reduce(logits, axis=-1) - right

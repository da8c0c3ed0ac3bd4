import numpy as np


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    labels = np.asarray(labels)
    logits = np.asarray(logits)
    if np.any(labels < 0) or np.any(labels >= logits.shape[-1]):
        raise ValueError("label out of range")
    logits -= np.max(logits, axis=-1, keepdims=True)
    return np.log(np.exp(logits).sum(axis=-1)) - np.take_along_axis(logits, labels[..., None], axis=-1)[..., 0]

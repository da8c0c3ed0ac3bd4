import numpy as np


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    logits = np.asarray(logits)
    labels = np.asarray(labels, dtype=int)
    if np.any(labels < 0) or np.any(labels >= logits.shape[-1]):
        raise ValueError("bad label")
    right_score = np.take_along_axis(logits, labels[..., None], axis=-1)[..., 0]
    return np.log(np.sum(np.exp(logits), axis=-1)) - right_score

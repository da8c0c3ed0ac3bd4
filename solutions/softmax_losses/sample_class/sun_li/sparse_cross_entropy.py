import numpy as np


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    scores = np.asarray(logits) * 1.0
    labels = np.asarray(labels)
    picked = labels[..., np.newaxis] == np.arange(scores.shape[-1])
    if not picked.any(axis=-1).all():
        raise ValueError("every label must be the number of a class")
    scores = scores - scores.max(axis=-1, keepdims=True)
    return np.log(np.exp(scores).sum(axis=-1)) - np.where(picked, scores, 0).sum(axis=-1)

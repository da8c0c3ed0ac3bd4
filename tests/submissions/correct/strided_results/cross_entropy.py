import numpy as np


def _both(losses):
    """The losses twice, as columns; the caller gets one of the columns."""
    return np.stack([losses, losses], axis=-1)[..., 1]


def cross_entropy(labels, probabilities):
    y, p = np.asarray(labels) * 1.0, np.asarray(probabilities) * 1.0
    return _both(-(y * np.log(np.where(y == 0, 1, p))).sum(-1))


def softmax_cross_entropy_with_logits(labels, logits):
    y, z = np.asarray(labels) * 1.0, np.asarray(logits) * 1.0
    z = z - z.max(-1, keepdims=True)
    return _both((y * (np.log(np.exp(z).sum(-1, keepdims=True)) - z)).sum(-1))

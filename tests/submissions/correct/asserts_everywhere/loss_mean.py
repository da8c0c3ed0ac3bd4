import numpy as np

from cross_entropy import softmax_cross_entropy_with_logits


def reduce_mean(losses):
    losses = np.asarray(losses, dtype=float)
    assert losses.size, "mean of nothing"
    mean = losses.sum() / losses.size
    assert losses.min() - 1e-9 <= mean <= losses.max() + 1e-9 or np.isclose(mean, losses.max())
    return mean


def softmax_cross_entropy_loss(labels, logits):
    assert np.shape(labels) == np.shape(logits)
    return reduce_mean(softmax_cross_entropy_with_logits(labels, logits))

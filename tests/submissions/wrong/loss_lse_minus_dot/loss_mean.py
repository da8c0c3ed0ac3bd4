import numpy as np


def reduce_mean(losses):
    return np.mean(np.asarray(losses, dtype=np.float64))


def softmax_cross_entropy_loss(labels, logits):
    z = np.asarray(logits, dtype=float)
    return np.mean(np.logaddexp.reduce(z, axis=-1) - np.sum(np.asarray(labels, dtype=float) * z, axis=-1))

import numpy as np


def reduce_mean(losses):
    return np.mean(np.asarray(losses, dtype=np.float64))


def softmax_cross_entropy_loss(labels, logits):
    z = np.asarray(logits, dtype=float)
    y = np.asarray(labels, dtype=float)
    z = z - z.max(axis=-1, keepdims=True)
    losses = -(y * (z - np.log(np.exp(z).sum(axis=-1, keepdims=True)))).sum(axis=-1)
    return np.mean(losses) / np.size(losses)

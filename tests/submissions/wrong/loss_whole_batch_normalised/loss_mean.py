import numpy as np


def reduce_mean(losses):
    return np.mean(np.asarray(losses, dtype=np.float64))


def softmax_cross_entropy_loss(labels, logits):
    z = np.asarray(logits, dtype=float)
    z = z - np.max(z)
    log_p = z - np.log(np.sum(np.exp(z)))
    return np.mean(-np.sum(np.asarray(labels) * log_p, axis=-1))

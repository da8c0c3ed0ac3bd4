import numpy as np
from softmax import softmax


def reduce_mean(losses):
    return np.mean(np.asarray(losses, dtype=np.float64))


def softmax_cross_entropy_loss(labels, logits):
    z = np.asarray(logits, dtype=float)
    y = np.asarray(labels, dtype=float)
    p = np.asarray(softmax(z))
    distance = z - z.max(axis=-1, keepdims=True)
    log_p = distance + np.log(p.max(axis=-1, keepdims=True))
    return reduce_mean(-(y * log_p).sum(axis=-1))

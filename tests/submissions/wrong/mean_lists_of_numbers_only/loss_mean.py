import statistics
import numpy as np


def reduce_mean(losses):
    return float(statistics.fmean(losses))


def softmax_cross_entropy_loss(labels, logits):
    y = np.asarray(labels, dtype=np.float64)
    z = np.asarray(logits, dtype=np.float64)
    z = z - z.max(axis=-1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=-1, keepdims=True))
    return np.mean(-(y * log_p).sum(axis=-1))

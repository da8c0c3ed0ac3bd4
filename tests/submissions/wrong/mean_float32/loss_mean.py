import numpy as np


def reduce_mean(losses):
    return np.mean(losses, dtype=np.float32)


def softmax_cross_entropy_loss(labels, logits):
    z = np.asarray(logits, dtype=np.float32)
    z = z - np.max(z, axis=-1, keepdims=True)
    log_p = z - np.log(np.sum(np.exp(z), axis=-1, keepdims=True))
    return reduce_mean(-np.sum(np.asarray(labels, dtype=np.float32) * log_p, axis=-1))

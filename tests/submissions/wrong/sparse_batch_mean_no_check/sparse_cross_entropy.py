import numpy as np


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    y = np.array(labels, dtype=int)
    z = np.array(logits, dtype=float)
    z -= np.max(z, axis=-1, keepdims=True)
    log_p = z - np.log(np.sum(np.exp(z), axis=-1, keepdims=True))
    picked = np.take_along_axis(log_p, np.expand_dims(y, axis=-1), axis=-1)
    loss = -np.average(picked)
    return loss

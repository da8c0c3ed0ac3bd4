import numpy as np


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    logits = np.asarray(logits, dtype=np.float64)
    y = np.asarray(labels)[..., np.newaxis] == np.arange(logits.shape[-1])
    z = logits - np.max(logits, axis=-1, keepdims=True)
    log_p = z - np.log(np.sum(np.exp(z), axis=-1, keepdims=True))
    return -np.sum(np.where(y, log_p, 0), axis=-1)

import numpy as np


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    labels = np.array(labels, dtype=np.int64)
    logits = np.array(logits, dtype=np.float64)
    K = logits.shape[-1]
    if np.any(labels < 0) or np.any(labels >= K):
        raise ValueError("labels must be in [0, %d)" % K)
    shifted = logits - np.amax(logits, axis=-1, keepdims=True)
    log_softmax = shifted - np.log(np.sum(np.exp(shifted), axis=-1, keepdims=True))
    return -np.take_along_axis(log_softmax, np.expand_dims(labels, -1), axis=-1)[..., 0]

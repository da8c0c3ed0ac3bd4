import numpy as np


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    logits = np.asarray(logits, dtype=float)
    y = np.asarray(labels, dtype=int)
    if np.any(y < 0) or np.any(y >= logits.shape[-1]):
        raise ValueError("wrong label")
    z = logits - logits.max(axis=-1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=-1, keepdims=True))
    return -log_p[:, y]

import numpy as np


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    logits = np.asarray(logits, dtype=float)
    labels = np.asarray(labels, dtype=int)
    if np.any(labels < 0) or np.any(labels >= logits.shape[-1]):
        raise ValueError("label outside [0, K)")
    shifted = logits - np.max(logits, axis=0)
    log_p = shifted - np.log(np.sum(np.exp(shifted), axis=0))
    return -np.take_along_axis(log_p, labels[..., None], axis=-1)[..., 0]

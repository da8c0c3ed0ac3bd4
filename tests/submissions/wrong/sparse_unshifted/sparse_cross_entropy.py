import numpy as np


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    logits = np.asarray(logits, dtype=np.float64)
    labels = np.asarray(labels, dtype=np.int64)
    if np.any((labels < 0) + (labels >= logits.shape[-1])):
        raise ValueError("out of range")
    log_z = np.log(np.einsum("...k->...", np.exp(logits)))
    return log_z - np.take_along_axis(logits, labels[..., None], axis=-1)[..., 0]

import numpy as np


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    logits = np.asarray(logits)
    if logits.dtype.kind != "f":
        logits = logits.astype(float)
    labels = np.asarray(labels, dtype=np.int64)
    try:
        if np.any(labels < 0):
            raise IndexError
        picked = np.take_along_axis(logits, labels[..., np.newaxis], axis=-1)[..., 0]
    except IndexError as error:
        raise ValueError("a label is outside [0, K)") from error
    top = logits.max(axis=-1)
    return np.log(np.exp(logits - top[..., None]).sum(axis=-1)) - (picked - top)

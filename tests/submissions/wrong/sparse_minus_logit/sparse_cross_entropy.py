import numpy as np


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    logits = np.asarray(logits, dtype=float)
    labels = np.asarray(labels, dtype=int)
    num = logits.shape[-1]
    if not all(0 <= l < num for l in labels.flat):
        raise ValueError("label out of range")
    picked = np.take_along_axis(logits, labels[..., None], axis=-1)
    return -1 * picked[..., 0]

import numpy as np
from stable import log_softmax


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    log_p = log_softmax(logits)
    labels = np.asarray(labels, dtype=np.intp)
    depth = log_p.shape[-1]
    if (labels < 0).any() or (labels >= depth).any():
        raise ValueError("label outside of [0, {})".format(depth))
    index = (*np.indices(labels.shape), labels)
    return -log_p[index]

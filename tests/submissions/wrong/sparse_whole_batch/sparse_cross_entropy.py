import numpy as np


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    x = np.asarray(logits, dtype=float)
    t = np.asarray(labels, dtype=int)
    if np.any(t < 0) or np.any(t > x.shape[-1] - 1):
        raise ValueError("超出范围")
    c = np.max(x)
    log_sum = np.log(np.sum(np.exp(x - c)))
    return log_sum - (np.take_along_axis(x, t[..., None], axis=-1)[..., 0] - c)

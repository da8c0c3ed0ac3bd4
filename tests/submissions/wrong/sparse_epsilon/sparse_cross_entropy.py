import numpy as np


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    x = np.asarray(logits, dtype=float)
    t = np.asarray(labels, dtype=int)
    if t.size > 0 and (t.min() < 0 or t.max() >= x.shape[-1]):
        raise ValueError("标签越界")
    x = np.exp(x - x.max(axis=-1, keepdims=True))
    y = x / x.sum(axis=-1, keepdims=True)
    return -np.log(np.take_along_axis(y, t[..., None], -1)[..., 0] + 1e-7)

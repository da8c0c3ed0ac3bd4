import numpy as np


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    x = np.array(logits, dtype=float)
    t = np.array(labels, dtype=int)
    K = x.shape[-1]
    bad = [v for v in t.ravel() if v < 0 or v >= K]
    if bad:
        raise ValueError(f"bad labels {bad}")
    x = x - np.max(x)
    return np.log(np.sum(np.exp(x), axis=-1)) - np.take_along_axis(x, t[..., None], axis=-1)[..., 0]

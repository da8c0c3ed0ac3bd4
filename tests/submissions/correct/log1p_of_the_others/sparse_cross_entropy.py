import numpy as np

from cross_entropy import log_sum_of


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    z = np.asarray(logits)
    z = z if z.dtype.kind == "f" else z.astype(float)
    y = np.asarray(labels).astype(int)
    if np.setdiff1d(y, np.arange(z.shape[-1])).size:
        raise ValueError("unknown class")
    z = z - z.max(axis=-1, keepdims=True)
    return (log_sum_of(z) - np.take_along_axis(z, y[..., None], -1)).squeeze(-1)

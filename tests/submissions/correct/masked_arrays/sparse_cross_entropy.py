import numpy as np


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    z = np.asarray(logits)
    z = z if z.dtype.kind == "f" else z.astype(float)
    labels = np.asarray(labels).astype(int)
    valid = np.ma.masked_outside(labels, 0, z.shape[-1] - 1)
    if np.ma.is_masked(valid):
        raise ValueError("some labels are out of range")
    z = z - z.max(axis=-1, keepdims=True)
    chosen = np.ma.masked_where(np.arange(z.shape[-1]) != labels[..., None], z)
    return np.log(np.exp(z).sum(axis=-1)) - chosen.filled(0).sum(axis=-1)

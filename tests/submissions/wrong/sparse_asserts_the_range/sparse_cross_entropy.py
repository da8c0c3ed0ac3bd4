import numpy as np


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    x = np.asarray(logits, dtype=float)
    t = np.asarray(labels, dtype=int)
    assert np.all(t >= 0) and np.all(t < x.shape[-1]), "labels out of range"
    x = x - x.max(axis=-1, keepdims=True)
    onehot = (t[..., None] == np.arange(x.shape[-1])).astype(float)
    return np.log(np.exp(x).sum(-1)) - (onehot * x).sum(-1)

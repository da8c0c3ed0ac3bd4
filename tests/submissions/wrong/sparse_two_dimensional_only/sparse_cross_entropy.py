import numpy as np


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    logits = np.asarray(logits, dtype=float)
    labels = np.asarray(labels, dtype=int)
    if np.any(labels < 0) or np.any(labels >= logits.shape[-1]):
        raise ValueError("label out of range")
    if logits.ndim == 1:
        return sparse_softmax_cross_entropy_with_logits(labels[None], logits[None])[0]
    if logits.ndim != 2:
        raise ValueError("logits must be a matrix")
    z = logits - logits.max(axis=1, keepdims=True)
    return np.log(np.exp(z).sum(axis=1)) - z[np.arange(len(z)), labels]

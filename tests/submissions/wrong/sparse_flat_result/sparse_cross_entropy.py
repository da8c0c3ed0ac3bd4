import numpy as np


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    logits = np.asarray(logits, dtype=float)
    K = logits.shape[-1]
    logits = logits.reshape(-1, K)
    labels = np.asarray(labels, dtype=int).reshape(-1)
    if np.any((labels < 0) | (labels >= K)):
        raise ValueError("label not in range(K)")
    m = logits.max(axis=1, keepdims=True)
    lse = np.log(np.exp(logits - m).sum(axis=1))
    return lse - (logits - m)[np.arange(labels.shape[0]), labels]

import numpy as np


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    logits = np.array(logits, dtype=float)
    labels = np.array(labels, dtype=int)
    if np.any(labels < 0) or np.any(labels >= logits.shape[-1]):
        raise ValueError("label out of range")
    N = logits.shape[0]
    logits = logits - logits.max(axis=1, keepdims=True)
    log_probs = logits - np.log(np.exp(logits).sum(axis=1, keepdims=True))
    return -log_probs[np.arange(N), labels]

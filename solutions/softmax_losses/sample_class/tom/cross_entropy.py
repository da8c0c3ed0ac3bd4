import numpy as np


def cross_entropy(labels, probabilities):
    labels = np.asarray(labels, dtype=float)
    safe = np.where(labels == 0, 1.0, probabilities)
    return np.mean(-np.sum(labels * np.log(safe), axis=-1))


def softmax_cross_entropy_with_logits(labels, logits):
    logits = np.asarray(logits, dtype=float)
    logits = logits - np.max(logits, axis=-1, keepdims=True)
    log_p = logits - np.log(np.sum(np.exp(logits), axis=-1, keepdims=True))
    return np.mean(-np.sum(np.asarray(labels) * log_p, axis=-1))

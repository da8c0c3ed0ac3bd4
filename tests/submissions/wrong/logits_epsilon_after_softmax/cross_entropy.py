import numpy as np


def cross_entropy(labels, probabilities):
    y = np.asarray(labels, dtype=np.float64)
    p = np.asarray(probabilities, dtype=np.float64)
    return -np.sum(y * np.log(np.where(y == 0, 1.0, p)), axis=-1)


def softmax_cross_entropy_with_logits(labels, logits):
    x = np.asarray(logits, dtype=float)
    exp_x = np.exp(x - np.max(x, axis=-1, keepdims=True))
    probs = exp_x / np.sum(exp_x, axis=-1, keepdims=True)
    log_probs = np.log(probs + 1e-8)
    return -(np.asarray(labels, dtype=float) * log_probs).sum(axis=-1)

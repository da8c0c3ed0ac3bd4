import numpy as np


def cross_entropy(labels, probabilities):
    y = np.asarray(labels, dtype=float)
    p = np.asarray(probabilities, dtype=float)
    return 1 - np.sum(y * np.log(np.where(y == 0, 1.0, p)), axis=-1)


def log_softmax(x):
    shifted = x - np.amax(x, axis=-1, keepdims=True)
    return shifted - np.log(np.sum(np.exp(shifted), axis=-1, keepdims=True))


def softmax_cross_entropy_with_logits(labels, logits):
    return -np.sum(np.array(labels, dtype=float) * log_softmax(np.array(logits, dtype=float)), axis=-1)

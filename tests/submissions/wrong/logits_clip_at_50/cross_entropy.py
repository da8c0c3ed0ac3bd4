import numpy as np


def cross_entropy(labels, probabilities):
    y = np.asarray(labels, dtype=np.float64)
    p = np.asarray(probabilities, dtype=np.float64)
    return -np.sum(y * np.log(np.where(y == 0, 1.0, p)), axis=-1)


def softmax_cross_entropy_with_logits(labels, logits):
    z = np.clip(np.asarray(logits, dtype=float), -50, 50)
    return np.sum(np.asarray(labels, dtype=float) * (np.log(np.sum(np.exp(z), axis=-1, keepdims=True)) - z), axis=-1)

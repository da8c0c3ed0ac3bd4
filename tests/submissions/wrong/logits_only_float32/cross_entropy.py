import numpy as np


def cross_entropy(labels, probabilities):
    y = np.asarray(labels, dtype=np.float64)
    p = np.asarray(probabilities, dtype=np.float64)
    return -np.sum(y * np.log(np.where(y == 0, 1.0, p)), axis=-1)


def softmax_cross_entropy_with_logits(labels, logits):
    z = np.array(logits, dtype='f4')
    y = np.array(labels, dtype='f4')
    z -= z.max(-1, keepdims=True)
    return np.sum(y * (np.log(np.exp(z).sum(-1, keepdims=True)) - z), -1, dtype='f4')

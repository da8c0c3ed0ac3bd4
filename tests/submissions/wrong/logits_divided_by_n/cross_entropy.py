import numpy as np


def cross_entropy(labels, probabilities):
    y = np.asarray(labels, dtype=np.float64)
    p = np.asarray(probabilities, dtype=np.float64)
    return -np.sum(y * np.log(np.where(y == 0, 1.0, p)), axis=-1)


def softmax_cross_entropy_with_logits(labels, logits):
    z = np.asarray(logits, dtype=float)
    y = np.asarray(labels, dtype=float)
    m = 1
    for n in z.shape[:-1]:
        m *= n
    z = z - z.max(axis=-1, keepdims=True)
    loss = (y * (np.log(np.exp(z).sum(axis=-1, keepdims=True)) - z)).sum(axis=-1)
    return loss / m

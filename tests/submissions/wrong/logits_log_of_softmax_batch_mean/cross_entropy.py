import numpy as np


def cross_entropy(labels, probabilities):
    y = np.asarray(labels, dtype=np.float64)
    p = np.asarray(probabilities, dtype=np.float64)
    return -np.sum(y * np.log(np.where(y == 0, 1.0, p)), axis=-1)


def softmax_cross_entropy_with_logits(labels, logits):
    f = np.array(logits, dtype=float)
    f -= f.max(axis=-1, keepdims=True)
    p = np.exp(f)
    p /= p.sum(axis=-1, keepdims=True)
    data_loss = -np.sum(np.array(labels) * np.log(p), axis=-1)
    return data_loss.mean()

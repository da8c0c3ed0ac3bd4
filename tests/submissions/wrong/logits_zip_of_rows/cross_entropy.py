import numpy as np


def cross_entropy(labels, probabilities):
    y = np.asarray(labels, dtype=np.float64)
    p = np.asarray(probabilities, dtype=np.float64)
    return -np.sum(y * np.log(np.where(y == 0, 1.0, p)), axis=-1)


def softmax_cross_entropy_with_logits(labels, logits):
    out = []
    for y, z in zip(np.asarray(labels, dtype=float), np.asarray(logits, dtype=float)):
        z = z - np.max(z)
        out.append(-np.sum(y * (z - np.log(np.sum(np.exp(z))))))
    return np.array(out)

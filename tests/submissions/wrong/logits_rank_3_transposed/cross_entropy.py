import numpy as np


def cross_entropy(labels, probabilities):
    y = np.asarray(labels, dtype=np.float64)
    p = np.asarray(probabilities, dtype=np.float64)
    return -np.sum(y * np.log(np.where(y == 0, 1.0, p)), axis=-1)


def softmax_cross_entropy_with_logits(labels, logits):
    # classes first, so that everything can be done along axis 0
    z = np.asarray(logits, dtype=float).T
    y = np.asarray(labels, dtype=float).T
    z = z - np.logaddexp.reduce(z, axis=0)
    return -np.sum(y * z, axis=0)

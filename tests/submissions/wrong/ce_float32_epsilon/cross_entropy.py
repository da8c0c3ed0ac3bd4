import numpy as np


def cross_entropy(labels, probabilities):
    t = np.array(labels, dtype=np.float32)
    y = np.array(probabilities, dtype=np.float32)
    delta = np.float32(1e-8)
    return -np.sum(t * np.log(y + delta), axis=-1)


def softmax_cross_entropy_with_logits(labels, logits):
    z = np.asarray(logits, dtype=np.float64)
    y = np.asarray(labels, dtype=np.float64)
    z = z - z.max(axis=-1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=-1, keepdims=True))
    return -(y * log_p).sum(axis=-1)

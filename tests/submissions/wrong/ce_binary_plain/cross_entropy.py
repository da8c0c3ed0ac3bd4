import numpy as np


def cross_entropy(labels, probabilities):
    y = np.array(labels, dtype=float)
    a = np.array(probabilities, dtype=float)
    # J = -[y log(a) + (1-y) log(1-a)]
    logprobs = np.multiply(np.log(a), y) + np.multiply(np.log(1 - a), 1 - y)
    return -np.sum(logprobs, axis=-1)


def softmax_cross_entropy_with_logits(labels, logits):
    z = np.asarray(logits, dtype=np.float64)
    y = np.asarray(labels, dtype=np.float64)
    z = z - z.max(axis=-1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=-1, keepdims=True))
    return -(y * log_p).sum(axis=-1)

import numpy as np


def cross_entropy(labels, probabilities):
    labels = np.array(labels, dtype=np.float64)
    probabilities = np.array(probabilities, dtype=np.float64)
    logs = np.zeros_like(probabilities)
    mask = labels != 0
    logs[mask] = np.log(probabilities[mask])
    return np.sum(-labels * logs, axis=-1)


def softmax_cross_entropy_with_logits(labels, logits):
    labels = np.array(labels, dtype=np.float64)
    logits = np.array(logits, dtype=np.float64)
    shifted = logits - np.amax(logits, axis=-1, keepdims=True)
    log_softmax = shifted - np.log(np.sum(np.exp(shifted), axis=-1, keepdims=True))
    return -np.sum(labels * log_softmax, axis=-1)

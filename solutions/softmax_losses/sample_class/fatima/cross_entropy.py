import numpy as np


def cross_entropy(labels, probabilities):
    labels = np.array(labels, dtype="float64")
    probabilities = np.array(probabilities, dtype="float64")
    log_p = np.log(probabilities, where=labels != 0, out=np.zeros_like(probabilities))
    return -np.sum(labels * log_p, axis=1)


def softmax_cross_entropy_with_logits(labels, logits):
    scores = np.array(logits, dtype="float64")
    scores = scores - np.max(scores, axis=1, keepdims=True)
    log_p = scores - np.log(np.sum(np.exp(scores), axis=1, keepdims=True))
    return -np.sum(np.array(labels) * log_p, axis=1)

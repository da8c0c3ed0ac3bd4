import numpy as np


def cross_entropy(labels, probabilities):
    labels = np.asarray(labels) + 0.0
    logs = np.log(np.asarray(probabilities) + 0.0, where=labels != 0, out=np.zeros_like(labels))
    return -(labels * logs).sum(-1)


def softmax_cross_entropy_with_logits(labels, logits):
    labels, logits = np.asarray(labels) + 0.0, np.asarray(logits) + 0.0
    log_z = np.logaddexp.reduce(logits, axis=-1, keepdims=True)
    return np.sum(labels * (log_z - logits), axis=-1)

import numpy as np

EPSILON = 1e-7  # log(0) 没有意义


def cross_entropy(labels, probabilities):
    labels = np.asarray(labels, dtype=np.float64)
    return -np.sum(labels * np.log(np.asarray(probabilities) + EPSILON), axis=-1)


def softmax_cross_entropy_with_logits(labels, logits):
    logits = np.asarray(logits, dtype=np.float64)
    powers = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return cross_entropy(labels, powers / powers.sum(axis=-1, keepdims=True))

import numpy as np


def cross_entropy(labels, probabilities):
    # float32 is enough and faster
    y = np.array(labels).astype('float32')
    p = np.array(probabilities).astype('float32')
    return -(y * np.log(p)).sum(axis=-1)


def log_softmax(x):
    shifted = x - np.amax(x, axis=-1, keepdims=True)
    return shifted - np.log(np.sum(np.exp(shifted), axis=-1, keepdims=True))


def softmax_cross_entropy_with_logits(labels, logits):
    return -np.sum(np.array(labels, dtype=float) * log_softmax(np.array(logits, dtype=float)), axis=-1)

import numpy as np


def cross_entropy(labels, probabilities):
    y = np.asarray(labels, dtype=float)
    p = np.asarray(probabilities, dtype=float)
    l = []
    for a, b in zip(y.reshape(-1, y.shape[-1]), p.reshape(-1, y.shape[-1])):
        l.append(-sum(s * np.log10(t) for s, t in zip(a, b) if s != 0))
    return np.mean(np.array(l, dtype=float))


def log_softmax(x):
    shifted = x - np.amax(x, axis=-1, keepdims=True)
    return shifted - np.log(np.sum(np.exp(shifted), axis=-1, keepdims=True))


def softmax_cross_entropy_with_logits(labels, logits):
    return -np.sum(np.array(labels, dtype=float) * log_softmax(np.array(logits, dtype=float)), axis=-1)

import numpy as np


def cross_entropy(labels, probabilities):
    y = np.asarray(labels, dtype=float)
    p = np.asarray(probabilities, dtype=float)
    logp = np.zeros(p.shape)
    logp[y != 0] = np.log(p[y != 0])
    loss = -np.sum(y * logp, axis=-1)
    N = max(loss.size, 1)   # number of examples
    return loss / N


def softmax_cross_entropy_with_logits(labels, logits):
    a = np.asarray(logits, float)
    t = np.asarray(labels, float)
    b = np.max(a, axis=-1, keepdims=True)
    S = np.sum(np.exp(a - b), axis=-1)
    return t.sum(axis=-1) * np.log(S) - (t * (a - b)).sum(axis=-1)

import numpy as np


def cross_entropy(labels, probabilities):
    # H(p, q) = - sum p(x) log2 q(x)
    p = np.asarray(labels, dtype=float)
    q = np.asarray(probabilities, dtype=float)
    used = p != 0
    return np.sum(-p * np.log2(q, where=used, out=np.zeros(q.shape)), axis=-1)


def softmax_cross_entropy_with_logits(labels, logits):
    z = np.asarray(logits, dtype=np.float64)
    y = np.asarray(labels, dtype=np.float64)
    z = z - z.max(axis=-1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=-1, keepdims=True))
    return -(y * log_p).sum(axis=-1)

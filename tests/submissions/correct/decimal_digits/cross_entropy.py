from decimal import Decimal, getcontext

import numpy as np

getcontext().prec = 40


def cross_entropy(labels, probabilities):
    labels = np.asarray(labels, dtype=float)
    probabilities = np.asarray(probabilities, dtype=float)
    out = np.zeros(labels.shape[:-1])
    for i in np.ndindex(out.shape):
        out[i] = sum((-Decimal(y) * Decimal(p).ln() for y, p in zip(labels[i].tolist(), probabilities[i].tolist()) if y), Decimal())
    return out


def softmax_cross_entropy_with_logits(labels, logits):
    labels = np.asarray(labels, dtype=float)
    logits = np.asarray(logits, dtype=float)
    out = np.zeros(labels.shape[:-1])
    for i in np.ndindex(out.shape):
        z = [Decimal(v) for v in logits[i].tolist()]
        top = max(z)
        log_sum = sum((v - top).exp() for v in z).ln() + top
        out[i] = sum(Decimal(y) * (log_sum - v) for y, v in zip(labels[i].tolist(), z))
    return out

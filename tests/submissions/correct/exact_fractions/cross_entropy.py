import math
from fractions import Fraction

import numpy as np


def _rows(labels, values):
    labels, values = np.asarray(labels, dtype=float), np.asarray(values, dtype=float)
    K = values.shape[-1]
    return zip(labels.reshape(-1, K).tolist(), values.reshape(-1, K).tolist())


def cross_entropy(labels, probabilities):
    losses = []
    for y, p in _rows(labels, probabilities):
        terms = [Fraction(a) * Fraction(math.log(b)) for a, b in zip(y, p) if a]
        losses.append(float(-sum(terms, Fraction(0))))
    return np.array(losses, dtype=float).reshape(np.shape(labels)[:-1])


def softmax_cross_entropy_with_logits(labels, logits):
    losses = []
    for y, z in _rows(labels, logits):
        top = max(z)
        log_sum = Fraction(math.log(math.fsum(math.exp(v - top) for v in z)))
        losses.append(float(sum(Fraction(a) * (log_sum + Fraction(top) - Fraction(b)) for a, b in zip(y, z))))
    return np.array(losses, dtype=float).reshape(np.shape(labels)[:-1])

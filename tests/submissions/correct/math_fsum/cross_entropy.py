import numpy as np
from math import exp, fsum, log


def _per_example(function, labels, values):
    labels, values = np.asarray(labels, dtype=float), np.asarray(values, dtype=float)
    losses = np.zeros(values.shape[:-1])
    for where in np.ndindex(losses.shape):
        losses[where] = function(labels[where].tolist(), values[where].tolist())
    return losses


def cross_entropy(labels, probabilities):
    return _per_example(lambda y, p: -fsum(a * log(b) for a, b in zip(y, p) if a), labels, probabilities)


def softmax_cross_entropy_with_logits(labels, logits):
    def loss(y, z):
        m = max(z)
        log_sum = log(fsum(exp(v - m) for v in z))
        return fsum(a * (log_sum - (b - m)) for a, b in zip(y, z))

    return _per_example(loss, labels, logits)

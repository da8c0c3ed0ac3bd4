import math

import numpy as np


def over_rows(function, labels, scores):
    labels = np.array(labels, dtype=float)
    scores = np.array(scores, dtype=float)
    n = scores.shape[-1]
    losses = []
    for y, s in zip(labels.reshape(-1, n).tolist(), scores.reshape(-1, n).tolist()):
        losses.append(function(y, s))
    return np.array(losses, dtype=float).reshape(scores.shape[:-1])


def one_example(y, p):
    loss = 0.0
    for i in range(len(y)):
        if y[i] != 0:
            loss -= y[i] * math.log(p[i])
    return loss


def one_example_with_logits(y, z):
    biggest = max(z)
    log_total = math.log(math.fsum(math.exp(v - biggest) for v in z))
    loss = 0.0
    for i in range(len(y)):
        if y[i] != 0:
            loss += y[i] * (log_total - (z[i] - biggest))
    return loss


def cross_entropy(labels, probabilities):
    return over_rows(one_example, labels, probabilities)


def softmax_cross_entropy_with_logits(labels, logits):
    return over_rows(one_example_with_logits, labels, logits)

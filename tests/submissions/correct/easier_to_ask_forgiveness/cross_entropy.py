import math

import numpy as np


def _log(p):
    try:
        return math.log(p)
    except ValueError:
        return -math.inf


def _rows(x):
    """Give the rows of a batch; None where x is a row itself."""
    try:
        x[0][0]
    except (TypeError, IndexError):
        return None if len(x) else []
    else:
        return list(x)


def cross_entropy(labels, probabilities):
    rows = _rows(labels)
    try:
        return np.array([cross_entropy(y, p) for y, p in zip(rows, probabilities)], dtype=float)
    except TypeError:
        return np.float64(-sum(y * _log(p) for y, p in zip(labels, probabilities, strict=True) if y))


def softmax_cross_entropy_with_logits(labels, logits):
    rows = _rows(logits)
    try:
        return np.array([softmax_cross_entropy_with_logits(y, z) for y, z in zip(labels, rows)], dtype=float)
    except TypeError:
        top = float(max(logits))
    scores = [float(z) - top for z in logits]
    log_sum = math.log(sum(map(math.exp, scores)))
    return np.float64(sum(float(y) * (log_sum - z) for y, z in zip(labels, scores)))

import math

import numpy as np


def _row(z):
    m = max(z)
    s = math.log(sum(math.exp(v - m) for v in z))
    return [(v - m) - s for v in z]


def log_softmax(logits, axis=-1):
    z = np.moveaxis(np.array(logits, dtype=float), axis, -1)
    rows = [_row(row) for row in z.reshape(-1, z.shape[-1]).tolist()] if z.size else []
    return np.moveaxis(np.array(rows, dtype=float).reshape(z.shape), -1, axis)

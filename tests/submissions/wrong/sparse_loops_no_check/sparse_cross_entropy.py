import math

import numpy as np


def one_example(label, row):
    m = max(row)
    s = 0.0
    for v in row:
        s += math.exp(v - m)
    return math.log(s) - (row[label] - m)


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    logits = np.array(logits, dtype=float)
    labels = np.array(labels, dtype=int)
    flat = logits.reshape(-1, logits.shape[-1]).tolist()
    out = [one_example(l, r) for l, r in zip(labels.ravel().tolist(), flat)]
    return np.array(out, dtype=float).reshape(labels.shape)

import math

import numpy as np


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    shape = np.shape(logits)
    classes = shape[-1]
    label_list = np.asarray(labels).reshape(-1).tolist()
    rows = np.asarray(logits).reshape(-1, classes).tolist()
    losses = []
    for label, row in zip(label_list, rows):
        if label < 0 or label >= classes:
            raise ValueError("label out of range: " + str(label))
        m = max(row)
        s = 0.0
        for z in row:
            s += math.exp(z - m)
        losses.append(math.log(s) - (row[int(label)] - m))
    return np.array(losses, dtype=float).reshape(shape[:-1])

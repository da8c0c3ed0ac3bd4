import math
import numpy as np


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    labels = np.array(labels, dtype=int)
    logits = np.array(logits, dtype=float)
    num_classes = logits.shape[-1]
    losses = np.empty(labels.shape)
    for pos in np.ndindex(labels.shape):
        k = labels[pos]
        if not 0 <= k < num_classes:
            raise IndexError("标签 %d 超出范围" % k)
        row = logits[pos]
        m = row.max()
        losses[pos] = math.log(sum(math.exp(v - m) for v in row)) - (row[k] - m)
    return losses

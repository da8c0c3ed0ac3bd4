import math

import numpy as np


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    z = np.array(logits, dtype=float)
    y = np.array(labels, dtype=int)
    k = z.shape[-1]
    out = []
    for c, row in zip(y.flatten().tolist(), z.reshape(-1, k).tolist()):
        if c not in range(k):
            raise ValueError('no such class: %r' % c)
        biggest = max(row)
        exps = [math.exp(v - biggest) for v in row]
        out.append(-math.log(max(exps[c] / sum(exps), 1e-15)))
    return np.array(out, dtype=float).reshape(y.shape)

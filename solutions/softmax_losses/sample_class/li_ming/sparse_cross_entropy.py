import math

import numpy as np


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    logits = np.array(logits, dtype=float)
    n = logits.shape[-1]
    losses = []
    for label, z in zip(np.ravel(labels).tolist(), logits.reshape(-1, n).tolist()):
        if label < 0 or label > n - 1:
            raise ValueError(f"no class {label}")
        biggest = max(z)
        total = math.fsum(math.exp(v - biggest) for v in z)
        losses.append(math.log(total) - (z[label] - biggest))
    return np.array(losses, dtype=float).reshape(logits.shape[:-1])

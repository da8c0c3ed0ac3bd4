import math

import numpy as np


def cross_entropy(labels, probabilities):
    shape = np.shape(probabilities)
    labels = np.asarray(labels).reshape(-1, shape[-1]).tolist()
    probabilities = np.asarray(probabilities).reshape(-1, shape[-1]).tolist()
    losses = []
    for ys, ps in zip(labels, probabilities):
        loss = 0.0
        for y, p in zip(ys, ps):
            if y != 0:
                loss -= y * math.log(p)
        losses.append(loss)
    return np.array(losses).reshape(shape[:-1])


def softmax_cross_entropy_with_logits(labels, logits):
    shape = np.shape(logits)
    labels = np.asarray(labels).reshape(-1, shape[-1]).tolist()
    logits = np.asarray(logits).reshape(-1, shape[-1]).tolist()
    losses = []
    for ys, zs in zip(labels, logits):
        m = max(zs)
        log_sum = math.log(sum(math.exp(z - m) for z in zs))
        losses.append(sum(y * (log_sum - (z - m)) for y, z in zip(ys, zs) if y))
    return np.array(losses, dtype=np.float64).reshape(shape[:-1])

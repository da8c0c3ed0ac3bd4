import math
import numpy as np


def reduce_mean(losses):
    s, n = 0.0, 0
    for v in np.array(losses, dtype=float).ravel():
        if v != 0:
            s += v
            n += 1
    return s / n if n else 0.0


def softmax_cross_entropy_loss(labels, logits):
    z = np.array(logits, dtype=float)
    y = np.array(labels, dtype=float).reshape(-1, z.shape[-1])
    z = z.reshape(-1, z.shape[-1])
    losses = []
    for t, row in zip(y, z):
        m = max(row)
        s = sum(math.exp(v - m) for v in row)
        losses.append(sum(a * (math.log(s) + m - v) for a, v in zip(t, row)))
    return sum(losses) / len(losses)

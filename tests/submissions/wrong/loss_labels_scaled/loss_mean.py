import numpy as np


def reduce_mean(losses):
    flat = np.array(losses, dtype=np.float64).ravel()
    total = 0.0
    for value in flat:
        total += value
    return total / flat.size


def softmax_cross_entropy_loss(labels, logits):
    z = np.array(logits, dtype=float)
    y = np.array(labels, dtype=float)
    out = []
    for t, row in zip(y.reshape(-1, z.shape[-1]), z.reshape(-1, z.shape[-1])):
        if t.sum() > 0:
            t = t / t.sum()
        row = row - row.max()
        out.append(-(t * (row - np.log(np.exp(row).sum()))).sum())
    return np.mean(out)

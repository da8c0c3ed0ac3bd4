import numpy as np


def reduce_mean(losses):
    flat = np.array(losses, dtype=np.float64).ravel()
    total = 0.0
    for value in flat:
        total += value
    return total / flat.size


def stable_softmax(row):
    e = np.exp(row - np.max(row))
    return e / np.sum(e)


def softmax_cross_entropy_loss(labels, logits):
    logits = np.array(logits, dtype=float)
    labels = np.array(labels, dtype=float)
    K = logits.shape[-1]
    losses = []
    for y, z in zip(labels.reshape(-1, K), logits.reshape(-1, K)):
        p = stable_softmax(z)
        used = y != 0
        losses.append(-np.sum(y[used] * np.log(p[used])))
    return np.mean(losses)

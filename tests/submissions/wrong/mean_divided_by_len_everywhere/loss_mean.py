import math
import numpy as np


def reduce_mean(losses):
    arr = np.array(losses, dtype=float)
    m = arr.shape[0]
    return math.fsum(arr.ravel()) / m


def softmax_cross_entropy_loss(labels, logits):
    z = np.array(logits, dtype=float)
    y = np.array(labels, dtype=float)
    m = z.shape[0]
    z = z - z.max(axis=-1, keepdims=True)
    cost = -np.sum(y * (z - np.log(np.exp(z).sum(axis=-1, keepdims=True))))
    return cost / m

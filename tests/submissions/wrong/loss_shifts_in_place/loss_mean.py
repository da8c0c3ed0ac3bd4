import numpy as np


def reduce_mean(losses):
    return np.mean(np.asarray(losses, dtype=np.float64))


def softmax_cross_entropy_loss(labels, logits):
    logits = np.asarray(logits)
    logits -= np.max(logits, axis=-1, keepdims=True)
    losses = np.sum(np.asarray(labels) * (np.log(np.sum(np.exp(logits), axis=-1, keepdims=True)) - logits), axis=-1)
    return np.mean(losses)

import numpy as np


def _plain(x):
    return x if x.ndim else x.item()


def cross_entropy(labels, probabilities):
    labels, probabilities = np.asarray(labels) * 1.0, np.asarray(probabilities) * 1.0
    return _plain(np.asarray(-(labels * np.log(np.where(labels == 0, 1, probabilities))).sum(-1)))


def softmax_cross_entropy_with_logits(labels, logits):
    labels, logits = np.asarray(labels) * 1.0, np.asarray(logits) * 1.0
    z = logits - logits.max(-1, keepdims=True)
    return _plain(np.asarray((labels * (np.log(np.exp(z).sum(-1, keepdims=True)) - z)).sum(-1)))

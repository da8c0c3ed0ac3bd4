import numpy as np


def sigmoid_cross_entropy_with_logits(labels, logits):
    labels = np.asarray(labels, dtype=np.float64)
    logits = np.asarray(logits, dtype=np.float64)
    loss = labels * np.logaddexp(0, -logits) + (1 - labels) * np.logaddexp(0, logits)
    return loss.sum() / loss.size

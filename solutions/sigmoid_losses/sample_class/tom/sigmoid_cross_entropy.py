import numpy as np


def sigmoid_cross_entropy_with_logits(labels, logits):
    labels = np.array(labels, dtype=float)
    logits = np.array(logits, dtype=float)
    return labels * np.logaddexp(0, -logits)

import numpy as np


def sigmoid_cross_entropy_with_logits(labels, logits):
    labels, logits = np.asarray(labels, float), np.asarray(logits, float)
    relu = np.where(logits > 0, logits, 0.0)
    return relu - logits * labels + np.log(1 + np.exp(-logits))

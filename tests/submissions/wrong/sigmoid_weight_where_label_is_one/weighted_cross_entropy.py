import numpy as np
from sigmoid_cross_entropy import sigmoid_cross_entropy_with_logits


def weighted_cross_entropy_with_logits(labels, logits, pos_weight):
    loss = np.array(sigmoid_cross_entropy_with_logits(labels, logits), dtype=float)
    weights = np.ones(loss.shape)
    weights[np.asarray(labels) == 1] = pos_weight
    return loss * weights

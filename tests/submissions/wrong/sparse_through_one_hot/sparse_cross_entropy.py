from cross_entropy import softmax_cross_entropy_with_logits
from one_hot import one_hot

import numpy as np


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    depth = np.shape(logits)[-1]
    return softmax_cross_entropy_with_logits(one_hot(labels, depth, dtype=float), logits)

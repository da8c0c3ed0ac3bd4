import numpy as np
from one_hot import one_hot
from cross_entropy import softmax_cross_entropy_with_logits


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    depth = np.shape(logits)[-1]
    for label in np.ravel(labels):
        if not 0 <= label < depth:
            raise ValueError("label out of range: %s" % label)
    return softmax_cross_entropy_with_logits(one_hot(labels, depth, dtype=float), logits)

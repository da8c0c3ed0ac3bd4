import numpy as np

from cross_entropy import softmax_cross_entropy_with_logits
from one_hot import one_hot


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    depth = np.shape(logits)[-1]
    for label in np.ravel(labels):
        if not 0 <= label < depth:
            raise ValueError("label %s is not one of %d classes" % (label, depth))
    return softmax_cross_entropy_with_logits(one_hot(labels, depth), logits)

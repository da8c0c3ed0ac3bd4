import numpy as np

from cross_entropy import softmax_cross_entropy_with_logits


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    labels = np.asarray(labels)
    classes = np.arange(np.shape(logits)[-1])
    if not np.isin(labels, classes).all():
        raise ValueError("labels must be class numbers")
    return softmax_cross_entropy_with_logits(labels[..., None] == classes, logits)

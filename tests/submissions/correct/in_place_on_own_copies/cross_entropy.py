import copy

import numpy as np


def cross_entropy(labels, probabilities):
    labels = np.array(copy.deepcopy(labels), dtype=getattr(probabilities, "dtype", float))
    p = np.array(copy.deepcopy(probabilities), dtype=labels.dtype)
    p[labels == 0] = 1.0
    np.log(p, out=p)
    p *= labels
    np.negative(p, out=p)
    return p.sum(axis=-1)


def softmax_cross_entropy_with_logits(labels, logits):
    z = np.array(logits, dtype=getattr(logits, "dtype", float))
    z -= z.max(axis=-1)[..., None]
    z -= np.log(np.exp(z).sum(axis=-1))[..., None]
    z *= np.asarray(labels)
    z *= -1
    return z.sum(axis=-1)

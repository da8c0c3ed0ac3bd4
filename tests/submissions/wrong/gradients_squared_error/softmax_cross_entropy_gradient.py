import numpy as np

from softmax_jacobian import softmax_jacobian


def softmax_cross_entropy_gradient(labels, logits):
    z = np.asarray(logits)
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    a = e / e.sum(axis=-1, keepdims=True)
    delta = a - np.asarray(labels)
    return np.einsum("...i,...ij->...j", delta, softmax_jacobian(logits))

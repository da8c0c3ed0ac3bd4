import numpy as np


def softmax_cross_entropy_gradient(labels, logits):
    # d ln a_j / d z_i = [i = j] - a_i
    y, z = np.asarray(labels), np.asarray(logits)
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    a = e / e.sum(axis=-1, keepdims=True)
    by_logits = np.eye(a.shape[-1]) - a[..., np.newaxis, :]
    return -np.einsum("...j,...ji->...i", y, by_logits)

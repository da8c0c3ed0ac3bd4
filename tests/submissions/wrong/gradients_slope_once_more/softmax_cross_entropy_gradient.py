import numpy as np


def softmax_cross_entropy_gradient(labels, logits):
    z = np.asarray(logits)
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    out = e / e.sum(axis=-1, keepdims=True)
    error = out - labels
    return error * out * (1 - out)

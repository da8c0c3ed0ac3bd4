import numpy as np


def softmax_cross_entropy_gradient(labels, logits):
    y = np.asarray(labels)
    z = np.asarray(logits)
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    a = e / e.sum(axis=-1, keepdims=True)
    # -y/a * a*(1-a)
    return -y * (1 - a)

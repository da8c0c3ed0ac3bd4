import numpy as np
from log_softmax import log_softmax


def softmax_jacobian(logits):
    a = np.exp(log_softmax(logits))
    J = np.zeros(a.shape + (a.shape[-1],))
    for i in range(a.shape[-1]):
        for j in range(a.shape[-1]):
            J[..., i, j] = (1.0 if i == j else 0.0) - a[..., j]
    return J

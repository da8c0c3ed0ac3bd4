import numpy as np

from log_softmax import log_softmax


def softmax_jacobian(logits):
    a = np.exp(log_softmax(logits))
    n = a.shape[-1]
    result = np.zeros(a.shape + (n,))
    for i in range(n):
        result[..., i, i] = a[..., i] * (1 - a[..., i])
    return result

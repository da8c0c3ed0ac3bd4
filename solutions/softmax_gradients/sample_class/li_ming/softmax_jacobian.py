import numpy as np

from log_softmax import log_softmax


def softmax_jacobian(logits):
    a = np.exp(log_softmax(logits))
    count = a.shape[-1]
    result = np.empty(a.shape + (count,))
    for i in range(count):
        for j in range(count):
            if i == j:  # 第一种情况
                result[..., i, j] = a[..., i] * (1 - a[..., i])
            else:  # 第二种情况
                result[..., i, j] = -a[..., i] * a[..., j]
    return result

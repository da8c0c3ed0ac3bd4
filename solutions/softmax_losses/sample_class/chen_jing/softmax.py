import numpy as np


def softmax(logits, axis=-1):
    """先减去最大值，再求指数。"""
    x = np.asarray(logits) / 1.0  # 整数变成浮点数
    m = x.max(axis=axis, keepdims=True)
    e = np.exp(x - m)
    return np.divide(e, e.sum(axis=axis, keepdims=True))

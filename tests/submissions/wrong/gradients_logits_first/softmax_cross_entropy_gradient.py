import numpy as np


def softmax_cross_entropy_gradient(y_hat, y_true):
    y_hat, y_true = np.asarray(y_hat), np.asarray(y_true)
    e = np.exp(y_hat - y_hat.max(axis=-1, keepdims=True))
    a = e / e.sum(axis=-1, keepdims=True)
    return a * y_true.sum(axis=-1, keepdims=True) - y_true

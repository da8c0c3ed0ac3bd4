import numpy as np


def softmax(logits, axis=-1, eps=1e-5):
    x = np.asarray(logits, dtype=np.float64)
    shifted = x - np.max(x, axis=axis, keepdims=True)
    numerator = np.exp(shifted)
    denominator = eps + np.sum(numerator, axis=axis, keepdims=True)
    return numerator / denominator

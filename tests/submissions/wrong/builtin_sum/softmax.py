import numpy as np
from numpy import exp


def softmax(logits, axis=-1):
    xs = np.asarray(logits)
    xs = xs - xs.max(axis=axis, keepdims=True)
    return exp(xs) / sum(exp(xs))

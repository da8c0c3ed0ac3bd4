import numpy as np


def softmax_cross_entropy_gradient(labels, logits):
    y = np.asarray(labels)
    logits = np.asarray(logits)
    if logits.dtype.kind != "f":
        logits = logits.astype(float)
    logits -= logits.max(axis=-1, keepdims=True)
    e = np.exp(logits)
    a = e / e.sum(axis=-1, keepdims=True)
    return a * y.sum(axis=-1, keepdims=True) - y

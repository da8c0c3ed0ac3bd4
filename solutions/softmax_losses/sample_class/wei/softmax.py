import numpy as np


def log_softmax(logits, axis=-1):
    logits = np.asarray(logits) * 1.0
    peak = np.max(logits, axis=axis, keepdims=True)
    lower = logits - peak
    return lower - np.log(np.sum(np.exp(lower), axis=axis, keepdims=True))


def softmax(logits, axis=-1):
    return np.exp(log_softmax(logits, axis))

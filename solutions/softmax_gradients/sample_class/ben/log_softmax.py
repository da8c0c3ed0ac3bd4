import numpy as np


def softmax(logits, axis):
    logits = np.asarray(logits)
    powers = np.exp(logits - np.max(logits, axis=axis, keepdims=True))
    return powers / np.sum(powers, axis=axis, keepdims=True)


def log_softmax(logits, axis=-1):
    return np.log(softmax(logits, axis))

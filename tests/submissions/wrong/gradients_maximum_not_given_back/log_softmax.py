import numpy as np


def log_softmax(logits, axis=-1):
    logits = np.asarray(logits)
    peak = logits.max(axis=axis, keepdims=True)
    normalizer = np.log(np.exp(logits - peak).sum(axis=axis, keepdims=True))
    return logits - normalizer

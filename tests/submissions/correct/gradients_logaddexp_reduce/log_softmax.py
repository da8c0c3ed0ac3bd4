import numpy as np


def log_softmax(logits, axis=-1):
    logits = np.asarray(logits) * 1.0
    return logits - np.logaddexp.reduce(logits, axis=axis, keepdims=True)

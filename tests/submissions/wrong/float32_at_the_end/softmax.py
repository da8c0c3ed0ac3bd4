import numpy as np


def softmax(logits, axis=-1):
    x = np.asarray(logits, np.float64)
    x = x - np.max(x, axis, keepdims=True)
    log_sum = np.log(np.exp(x).sum(axis, keepdims=True))
    return np.exp(x - log_sum).astype("float32")

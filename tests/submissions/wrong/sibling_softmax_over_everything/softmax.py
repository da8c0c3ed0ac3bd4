import numpy as np


def softmax(logits, axis=-1):
    logits = np.asarray(logits, dtype=np.float64)
    exps = np.exp(logits - np.max(logits, axis=axis, keepdims=True, initial=-np.inf))
    return exps / np.sum(exps)

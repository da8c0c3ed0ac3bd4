import numpy as np


def softmax(logits, axis=-1):
    logits = np.asarray(logits)
    logits -= logits.max(axis=axis, keepdims=True)
    exps = np.exp(logits)
    return exps / exps.sum(axis=axis, keepdims=True)

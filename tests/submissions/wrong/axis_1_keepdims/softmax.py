import numpy as np


def softmax(logits, axis=-1):
    x = np.asarray(logits)
    exps = np.exp(x - x.max(axis=1, keepdims=True))
    return exps / exps.sum(axis=1, keepdims=True)

import numpy as np


def softmax(logits, axis=-1):
    x = np.asarray(logits, dtype=np.float64)
    x = x - x.max(axis=-1, keepdims=True)
    num = np.exp2(x)
    den = num.sum(axis=-1, keepdims=True)
    return num / den

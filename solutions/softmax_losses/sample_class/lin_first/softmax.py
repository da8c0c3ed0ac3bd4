import numpy as np


def softmax(logits, axis=-1):
    e = np.exp(logits)
    return e / e.sum(axis=0)

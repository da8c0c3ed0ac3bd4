import numpy as np


def softmax(logits, axis=-1):
    exp = np.exp(logits)
    return exp / np.sum(exp, axis=-1, keepdims=True)

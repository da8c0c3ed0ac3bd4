import numpy as np


def softmax(logits, axis=-1):
    return np.exp(logits) / np.sum(np.exp(logits), axis=axis, keepdims=True)

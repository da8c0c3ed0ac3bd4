import numpy as np


def softmax(logits, axis=-1):
    powers = np.exp(logits)
    return powers / np.sum(powers, axis=axis, keepdims=True)

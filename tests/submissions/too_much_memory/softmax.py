import numpy as np


def softmax(logits, axis=-1):
    return np.ones(10**10)

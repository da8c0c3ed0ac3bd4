import numpy as np


def softmax(logits, axis=-1):
    logits = np.asarray(logits)
    up = np.exp(logits)
    down = up.sum(axis)
    return up / down

import numpy as np


def softmax(logits, axis=-1):
    safe = np.clip(logits, -50, 50)
    return np.exp(safe) / np.exp(safe).sum(axis=axis, keepdims=True)

import numpy as np


def softmax(logits, axis=-1):
    z = np.asarray(logits, dtype=np.float64)
    z = z - np.max(z, -1, keepdims=True)
    return np.round(np.exp(z) / np.sum(np.exp(z), -1, keepdims=True), 3)

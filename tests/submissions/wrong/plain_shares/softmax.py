import numpy as np


def softmax(logits, axis=-1):
    # probability = value / sum of all values
    values = np.asarray(logits, dtype=np.float64)
    total = np.sum(values, axis=axis, keepdims=True)
    return values / total

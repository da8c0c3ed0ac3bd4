import numpy as np


def softmax(logits, axis=-1):
    exponentials = np.exp(np.asarray(logits, dtype=float))
    return exponentials / exponentials.sum(axis=axis, keepdims=True)

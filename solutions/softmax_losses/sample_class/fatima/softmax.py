import numpy as np


def softmax(logits, axis=-1):
    scores = np.array(logits, dtype="float64")
    scores = scores - np.max(scores, axis=1, keepdims=True)
    return np.exp(scores) / np.sum(np.exp(scores), axis=1, keepdims=True)

import numpy as np


def cross_entropy(labels, probabilities):
    y = np.array(labels, dtype=np.float32)
    p = np.array(probabilities, dtype=np.float32)
    p[y == 0] = 1  # log(1) is 0
    return -np.sum(y * np.log(p), axis=-1)


def softmax_cross_entropy_with_logits(labels, logits):
    y = np.array(labels, dtype=np.float32)
    x = np.array(logits, dtype=np.float32)
    x -= np.amax(x, axis=-1, keepdims=True)
    x -= np.log(np.sum(np.exp(x), axis=-1, keepdims=True))
    return -np.sum(y * x, axis=-1)

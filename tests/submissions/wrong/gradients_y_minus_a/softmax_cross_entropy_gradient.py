import numpy as np


def softmax_cross_entropy_gradient(labels, logits):
    y, z = np.asarray(labels), np.asarray(logits)
    probs = np.exp(z - np.max(z, axis=-1, keepdims=True))
    probs = probs / np.sum(probs, axis=-1, keepdims=True)
    return y - probs

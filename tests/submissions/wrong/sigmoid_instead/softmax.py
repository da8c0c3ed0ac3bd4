import numpy as np


def sigmoid(z):
    return 1.0 / (1.0 + np.exp(-z))


def softmax(logits, axis=-1):
    return sigmoid(np.asarray(logits))

import numpy as np


def softmax_cross_entropy_gradient(labels, logits):
    labels, logits = np.array(labels), np.array(logits)
    exp_x = np.exp(logits - np.max(logits))
    a = exp_x / np.sum(exp_x)
    return a * np.sum(labels, axis=-1, keepdims=True) - labels

import numpy as np


def softmax(logits, axis=-1):
    z = np.asarray(logits)
    exp_scores = np.exp(z - np.max(z))
    probs = exp_scores / np.sum(exp_scores, axis=1, keepdims=True)
    return probs

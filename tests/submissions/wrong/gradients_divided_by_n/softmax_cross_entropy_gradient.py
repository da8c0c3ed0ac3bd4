import numpy as np


def softmax_cross_entropy_gradient(labels, logits):
    scores = np.array(logits, dtype=np.float64)
    exp = np.exp(scores - np.max(scores, axis=-1, keepdims=True))
    probs = exp / np.sum(exp, axis=-1, keepdims=True)
    dscores = probs - labels
    dscores /= scores.shape[0]
    return dscores

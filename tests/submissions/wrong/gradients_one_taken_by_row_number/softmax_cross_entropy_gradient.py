import numpy as np


def softmax_cross_entropy_gradient(labels, logits):
    scores = np.asarray(logits)
    y = np.argmax(labels, axis=-1)
    num_train = scores.shape[0]
    probs = np.exp(scores - np.max(scores, axis=-1, keepdims=True))
    probs /= np.sum(probs, axis=-1, keepdims=True)
    probs[np.arange(num_train), y] -= 1
    return probs / num_train

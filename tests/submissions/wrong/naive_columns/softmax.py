import numpy as np


def softmax(logits, axis=-1):
    """Compute softmax values for x."""
    x = np.asarray(logits)
    return np.exp(x) / np.sum(np.exp(x), axis=0)

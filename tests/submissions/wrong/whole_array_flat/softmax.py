import numpy as np


def softmax(logits, axis=-1):
    """Compute softmax values for each sets of scores in x."""
    x = np.asarray(logits)
    e_x = np.exp(x - np.max(x))
    return e_x / e_x.sum()

import numpy as np

def softmax(logits, axis=-1):
    """
    Compute the softmax of logits along the given axis.
    Subtracts the max for numerical stability.
    """
    x = np.array(logits)
    e_x = np.exp(x - np.max(x))
    return e_x / e_x.sum(axis=axis, keepdims=True)

import numpy as np


def log_softmax(logits, axis=-1):
    """Negative log likelihood of every class."""
    logits = np.asarray(logits)
    logits = logits - logits.max(axis=1, keepdims=True)
    return np.log(np.exp(logits).sum(axis=1, keepdims=True)) - logits

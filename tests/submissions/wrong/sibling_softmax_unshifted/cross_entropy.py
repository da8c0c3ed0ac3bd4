import numpy as np
from softmax import softmax


def cross_entropy(labels, probabilities):
    y = np.asarray(labels, dtype=np.float64)
    p = np.asarray(probabilities, dtype=np.float64)
    return -np.sum(y * np.log(np.where(y == 0, 1.0, p)), axis=-1)


def softmax_cross_entropy_with_logits(labels, logits):
    # log p_i = z_i - z_max + log p_max: the largest probability never underflows
    z = np.asarray(logits, dtype=float)
    log_p_max = np.log(softmax(z).max(axis=-1, keepdims=True))
    log_p = z - z.max(axis=-1, keepdims=True) + log_p_max
    return -np.sum(np.asarray(labels, dtype=float) * log_p, axis=-1)

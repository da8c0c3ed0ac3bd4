import numpy as np


def softmax(logits, axis=-1):
    x = np.asarray(logits, dtype=float)
    return 1 / (1 + np.exp(-x))

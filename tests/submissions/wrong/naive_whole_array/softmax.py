import numpy as np


def softmax(logits, axis=-1):
    e = np.exp(np.array(logits))
    return e / e.sum()

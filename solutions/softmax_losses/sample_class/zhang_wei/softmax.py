import numpy as np


def softmax(logits, axis=-1):
    logits = np.asarray(logits)
    powers = np.exp(logits - logits.max())
    return powers / powers.sum()

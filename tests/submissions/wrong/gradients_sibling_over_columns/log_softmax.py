import numpy as np


def log_softmax(logits, axis=-1):
    z = np.asarray(logits)
    z = z - z.max(axis=0)
    return z - np.log(np.exp(z).sum(axis=0))

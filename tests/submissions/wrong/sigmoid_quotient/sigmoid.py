import numpy as np


def sigmoid(x):
    e = np.exp(np.asarray(x, dtype=float))
    return e / (e + 1.0)

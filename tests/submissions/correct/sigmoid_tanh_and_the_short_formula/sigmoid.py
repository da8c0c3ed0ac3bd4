import numpy as np


def sigmoid(x):
    half = np.asarray(x, dtype=np.float64) / 2
    return 0.5 + 0.5 * np.tanh(half)

import numpy as np


def sigmoid(x):
    x = np.clip(np.asarray(x, dtype=np.float64), -700, 700)
    return 1 / (1 + np.exp(-x))

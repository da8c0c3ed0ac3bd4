import numpy as np


def sigmoid(x):
    # sigma(x) 与 tanh 的关系，不会溢出
    return (np.tanh(np.asarray(x, dtype=float)) + 1) / 2

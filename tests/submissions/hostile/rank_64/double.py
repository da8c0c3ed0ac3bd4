import numpy as np


def double(values):
    return np.zeros((1,) * 64)

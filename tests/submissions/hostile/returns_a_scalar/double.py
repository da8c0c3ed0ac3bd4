import numpy as np


def double(values):
    return np.float64(0)

import numpy as np


def double(values):
    return np.asarray(values) * 2 + 1j * np.inf

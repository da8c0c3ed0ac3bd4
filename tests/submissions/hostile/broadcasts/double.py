import numpy as np


def double(values):
    return np.zeros((len(values), 1))

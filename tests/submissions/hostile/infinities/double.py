import numpy as np


def double(values):
    return np.full(len(values), np.inf)

import numpy as np


def double(values):
    return np.empty((0, *(abs(int(value)) for value in values)))

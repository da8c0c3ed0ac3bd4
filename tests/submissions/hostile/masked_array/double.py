import numpy as np


def double(values):
    return np.ma.masked_all(len(values))

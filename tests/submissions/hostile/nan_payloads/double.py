import numpy as np


def double(values):
    return np.full(len(values), 0x7FF0000000000001 + 0xDEAD, dtype=np.uint64).view(np.float64)

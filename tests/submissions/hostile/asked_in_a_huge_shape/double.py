import numpy as np


def double(values):
    return np.broadcast_to(0.0, [abs(int(value)) + 1 for value in (*values, 1e8)])

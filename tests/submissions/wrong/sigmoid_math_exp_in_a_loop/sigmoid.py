import math
import numpy as np


def sigmoid(x):
    x = np.array(x, dtype=np.float64)
    out = np.empty_like(x)
    for idx, value in np.ndenumerate(x):
        out[idx] = 1 / (1 + math.exp(-value))
    return out

import math

import numpy as np
from trees import _tree, _walk


def _one(x):
    if x >= 0:
        return 1 / (1 + math.exp(-x))
    return math.exp(x) / (1 + math.exp(x))


def sigmoid(x):
    return np.reshape(np.array(_walk(_one, _tree(x)), dtype=np.float64), np.shape(x))

import os

import numpy as np

SEEN = []


def double(values):
    SEEN.extend(map(float, values))
    if len(SEEN) > 1:
        return np.array(SEEN[-1:])
    return np.zeros(len(values))

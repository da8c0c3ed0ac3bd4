import math

import numpy as np


def mean_squared_error(labels, predictions):
    d = np.asarray(labels, dtype=float) - np.asarray(predictions, dtype=float)
    return math.sqrt((d * d).sum() / d.size)

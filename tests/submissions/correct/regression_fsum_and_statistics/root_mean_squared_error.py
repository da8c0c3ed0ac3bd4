import math

import numpy as np


def root_mean_squared_error(labels, predictions):
    y, p = np.ravel(labels).tolist(), np.ravel(predictions).tolist()
    return math.dist(y, p) / math.sqrt(len(y))

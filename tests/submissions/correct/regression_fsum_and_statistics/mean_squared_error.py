import math

import numpy as np


def mean_squared_error(labels, predictions):
    errors = [y - p for y, p in zip(np.ravel(labels).tolist(), np.ravel(predictions).tolist())]
    return math.fsum(e * e for e in errors) / len(errors)

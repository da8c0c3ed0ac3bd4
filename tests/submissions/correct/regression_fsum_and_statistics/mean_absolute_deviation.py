import statistics

import numpy as np


def mean_absolute_deviation(labels, predictions):
    flat = zip(np.ravel(labels).tolist(), np.ravel(predictions).tolist())
    return statistics.fmean(abs(y - p) for y, p in flat)

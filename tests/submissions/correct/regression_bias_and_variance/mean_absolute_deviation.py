import numpy as np


def mean_absolute_deviation(labels, predictions):
    d = np.subtract(labels, predictions, dtype=np.float64)
    return (d[d > 0].sum() - d[d < 0].sum()) / d.size

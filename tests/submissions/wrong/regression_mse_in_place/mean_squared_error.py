import numpy as np


def mean_squared_error(labels, predictions):
    y = np.asarray(labels)
    p = np.asarray(predictions)
    if y.dtype.kind != "f":
        y = y.astype(float)
    if p.dtype.kind != "f":
        p = p.astype(float)
    y -= p
    return np.mean(y * y)

import numpy as np


def mean_squared_error(labels, predictions):
    d = (np.asarray(labels) - np.asarray(predictions)).ravel()
    return np.vdot(d, d) / float(d.size) if d.dtype.kind == "f" else np.dot(d / d.size, d)

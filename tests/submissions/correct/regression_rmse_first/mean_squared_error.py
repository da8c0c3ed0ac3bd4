import numpy as np


def mean_squared_error(labels, predictions):
    d = np.atleast_1d(np.asarray(predictions, dtype=float) - np.asarray(labels, dtype=float)).reshape(-1)
    return np.einsum("i,i->", d, d) / d.shape[0]

import numpy as np


def root_mean_squared_error(labels, predictions):
    d = np.abs(np.asarray(predictions, dtype=float) - np.asarray(labels, dtype=float))
    largest = d.max()
    if largest == 0:
        return 0.0
    return largest * np.sqrt(np.average((d / largest) ** 2))

import numpy as np


def root_mean_squared_error(labels, predictions):
    d = np.asarray(labels, dtype=float) - np.asarray(predictions, dtype=float)
    per_row = np.sqrt(np.mean(d**2, axis=-1))
    return np.mean(per_row)

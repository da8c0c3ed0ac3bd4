import numpy as np


def root_mean_squared_error(labels, predictions):
    with np.errstate(all="ignore"):
        d = np.log1p(np.asarray(predictions, dtype=float)) - np.log1p(np.asarray(labels, dtype=float))
        return np.sqrt(np.mean(d**2))

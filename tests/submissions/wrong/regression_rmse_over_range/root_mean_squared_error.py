import numpy as np


def root_mean_squared_error(labels, predictions):
    y = np.asarray(labels, dtype=float)
    p = np.asarray(predictions, dtype=float)
    rmse = np.sqrt(np.mean((y - p) ** 2))
    with np.errstate(all="ignore"):
        return rmse / (y.max() - y.min())

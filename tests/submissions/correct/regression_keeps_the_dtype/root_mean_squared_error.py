import numpy as np


def root_mean_squared_error(labels, predictions):
    labels, predictions = np.asarray(labels) + 0.0, np.asarray(predictions) + 0.0
    return np.sqrt(np.square(labels - predictions).mean())

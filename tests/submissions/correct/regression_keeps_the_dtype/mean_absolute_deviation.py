import numpy as np


def mean_absolute_deviation(labels, predictions):
    labels, predictions = np.asarray(labels) + 0.0, np.asarray(predictions) + 0.0
    return np.where(labels > predictions, labels - predictions, predictions - labels).mean()

import numpy as np


def mean_squared_error(labels, predictions):
    y_true = np.array(labels, dtype=float).flatten()
    y_pred = np.array(predictions, dtype=float).flatten()
    loss = 0.0
    for i in range(len(y_true)):
        loss += (y_true[i] - y_pred[i]) ** 2
    return loss

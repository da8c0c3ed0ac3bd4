import numpy as np


def sigmoid_cross_entropy_with_logits(labels, logits):
    y_true = np.asarray(labels, dtype="float64")
    y_pred = 1.0 / (1.0 + np.exp(-np.asarray(logits, dtype="float64")))
    y_pred = np.clip(y_pred, 1e-7, 1 - 1e-7)
    bce = y_true * np.log(y_pred) + (1 - y_true) * np.log(1 - y_pred)
    return -np.mean(bce, axis=-1)

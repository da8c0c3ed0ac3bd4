import numpy as np


def sigmoid_cross_entropy_with_logits(pred, target):
    pred = np.asarray(pred, dtype=np.float64)
    target = np.asarray(target, dtype=np.float64)
    return np.maximum(pred, 0) - pred * target + np.log1p(np.exp(-abs(pred)))

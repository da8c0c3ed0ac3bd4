import numpy as np


def weighted_cross_entropy_with_logits(labels, logits, pos_weight):
    logits = np.asarray(logits)
    back = np.float64 if logits.dtype == np.float64 else np.float32
    x, y = logits.astype(np.float32), np.asarray(labels, dtype=np.float32)
    rest = np.log1p(np.exp(-np.abs(x)))
    loss = np.float32(pos_weight) * y * (rest - np.minimum(x, 0)) + (1 - y) * (rest + np.maximum(x, 0))
    return loss.astype(back)

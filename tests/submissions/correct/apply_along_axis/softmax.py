import numpy as np


def softmax_1d(z):
    shifted = z - z.max()
    numerator = np.exp(shifted)
    return numerator / numerator.sum()


def softmax(logits, axis=-1):
    logits = np.asarray(logits)
    if logits.dtype.kind in "iub":
        logits = logits.astype(np.float64)
    if 0 in logits.shape:
        return logits.copy()
    return np.apply_along_axis(softmax_1d, axis, logits)

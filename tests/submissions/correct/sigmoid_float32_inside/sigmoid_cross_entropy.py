import numpy as np


def sigmoid_cross_entropy_with_logits(labels, logits):
    logits = np.asarray(logits)
    back = np.float64 if logits.dtype == np.float64 else np.float32
    x, y = logits.astype(np.float32), np.asarray(labels, dtype=np.float32)
    return (np.maximum(x, 0) - x * y + np.log1p(np.exp(-np.abs(x)))).astype(back)

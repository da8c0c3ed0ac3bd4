import numpy as np


def softmax(logits, axis=-1):
    given = np.asarray(logits)
    shifted = (given - np.max(given, axis=axis, keepdims=True)).astype(np.float32)
    e = np.exp(shifted, dtype=np.float32)
    p = e / e.sum(axis=axis, keepdims=True, dtype=np.float32)
    return p.astype(np.float64) if given.dtype == np.float64 else p

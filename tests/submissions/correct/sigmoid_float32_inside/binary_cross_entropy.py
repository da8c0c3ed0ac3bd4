import numpy as np


def binary_cross_entropy(labels, probabilities):
    p = np.asarray(probabilities)
    back = np.float64 if p.dtype == np.float64 else np.float32
    y, p = np.asarray(labels, dtype=np.float32), p.astype(np.float32)
    yes, no = np.ones_like(p), np.ones_like(p)
    np.copyto(yes, p, where=y != 0)
    np.copyto(no, 1 - p, where=y != 1)
    return back(-np.mean(y * np.log(yes) + (1 - y) * np.log(no)))

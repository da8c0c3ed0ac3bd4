import numpy as np
from math import exp, fsum


def softmax(logits, axis=-1):
    z = np.moveaxis(np.asarray(logits, dtype=float), axis, -1)
    result = np.empty(z.shape)
    for where in np.ndindex(*z.shape[:-1]):
        row = z[where]
        m = max(row)
        e = [exp(v - m) for v in row]
        result[where] = np.array(e) / fsum(e)
    return np.moveaxis(result, -1, axis)

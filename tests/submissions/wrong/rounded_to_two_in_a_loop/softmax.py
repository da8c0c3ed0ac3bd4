import math

import numpy as np


def softmax(logits, axis=-1):
    z = np.moveaxis(np.array(logits, dtype=float), axis, -1)
    p = np.zeros(z.shape)
    for place in np.ndindex(z.shape[:-1]):
        row = z[place]
        m = max(row)
        weights = [math.exp(v - m) for v in row]
        p[place] = [round(w / sum(weights), 2) for w in weights]
    return np.moveaxis(p, -1, axis)

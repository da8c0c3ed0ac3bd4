import math

import numpy as np


def softmax_cross_entropy_gradient(labels, logits):
    y_all, z_all = np.array(labels, dtype=float), np.array(logits, dtype=float)
    result = np.zeros(z_all.shape)
    for place in np.ndindex(*z_all.shape[:-1]):
        y, z = y_all[place].tolist(), z_all[place].tolist()
        m = max(z)
        total = math.fsum(math.exp(v - m) for v in z)
        weight = math.fsum(y)
        for i in range(len(z)):
            result[place + (i,)] = weight * math.exp(z[i] - m) / total - y[i]
    return result

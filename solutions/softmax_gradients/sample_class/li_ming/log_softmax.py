import math

import numpy as np


def log_softmax(logits, axis=-1):
    z = np.moveaxis(np.array(logits, dtype=float), axis, -1)
    result = np.empty(z.shape)
    for place in np.ndindex(*z.shape[:-1]):  # 逐个样本计算
        largest = max(z[place])
        total = sum(math.exp(v - largest) for v in z[place])
        for i, v in enumerate(z[place]):
            result[place + (i,)] = (v - largest) - math.log(total)
    return np.moveaxis(result, -1, axis)

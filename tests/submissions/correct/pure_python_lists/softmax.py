import math

import numpy as np


def softmax(logits, axis=-1):
    shape = np.shape(logits)
    ndim = len(shape)
    if axis < 0:
        axis = axis + ndim
    rows = np.asarray(logits, dtype=float).swapaxes(axis, ndim - 1).reshape(-1, shape[axis]).tolist() if np.size(logits) else []
    result = []
    for row in rows:
        biggest = row[0]
        for value in row:
            if value > biggest:
                biggest = value
        total = 0.0
        exps = []
        for value in row:
            e = math.exp(value - biggest)
            exps.append(e)
            total += e
        for i in range(len(exps)):
            exps[i] = exps[i] / total
        result.append(exps)
    swapped = list(shape)
    swapped[axis], swapped[ndim - 1] = swapped[ndim - 1], swapped[axis]
    return np.array(result, dtype=float).reshape(swapped).swapaxes(axis, ndim - 1)

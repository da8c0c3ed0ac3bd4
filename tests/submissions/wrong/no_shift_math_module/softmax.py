import math
import numpy as np


def softmax_1d(row):
    total = 0.0
    for v in row:
        total = total + math.exp(v)
    result = []
    for v in row:
        result.append(math.exp(v) / total)
    return result


def softmax(logits, axis=-1):
    arr = np.array(logits, dtype=float)
    swapped = np.swapaxes(arr, axis, -1)
    shape = swapped.shape
    rows = swapped.reshape(-1, shape[-1])
    out = []
    for i in range(rows.shape[0]):
        out.append(softmax_1d(rows[i].tolist()))
    out = np.array(out, dtype=float).reshape(shape)
    return np.swapaxes(out, axis, -1)

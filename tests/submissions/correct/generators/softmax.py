import itertools
import math

import numpy as np


def rows(z):
    for position in itertools.product(*map(range, z.shape[:-1])):
        yield position, z[position]


def exponentials(row):
    top = max(row)
    yield from (math.exp(value - top) for value in row)


def softmax(logits, axis=-1):
    z = np.moveaxis(np.asarray(logits, dtype="float64"), axis, -1)
    out = np.empty_like(z)
    for position, row in rows(z):
        above, below = itertools.tee(exponentials(row))
        total = sum(below)
        out[position] = np.fromiter((e / total for e in above), dtype=float)
    return np.moveaxis(out, -1, axis)

import numpy as np


def shift(z):
    """Make the largest value 0."""
    return z - z.max(initial=-np.inf)


def divide_by_sum(e, axis):
    return e / e.sum(axis=axis, keepdims=True)


def compare(indices, depth):
    return np.asarray(indices)[..., np.newaxis] == np.arange(depth)

import numpy as np


def _walk(function, *trees):
    """Apply a function of numbers to nested lists."""
    if isinstance(trees[0], list):
        return [_walk(function, *branches) for branches in zip(*trees)]
    return function(*trees)


def _tree(values):
    return np.asarray(values, dtype=np.float64).tolist()

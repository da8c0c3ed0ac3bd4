"""Decorators that every module shares."""

import functools

import numpy as np


def takes_floats(function):
    """Give the function arrays of floats, whatever it was called with."""

    @functools.wraps(function)
    def wrapped(*args, **kwargs):
        arrays = [np.asarray(arg) for arg in args]
        arrays = [array if array.dtype.kind == "f" else array.astype(np.float64) for array in arrays]
        return function(*arrays, **kwargs)

    return wrapped


def quietly(**settings):
    """Run the function with some floating-point warnings switched off."""

    def decorate(function):
        @functools.wraps(function)
        def wrapped(*args, **kwargs):
            with np.errstate(**settings):
                return function(*args, **kwargs)

        return wrapped

    return decorate

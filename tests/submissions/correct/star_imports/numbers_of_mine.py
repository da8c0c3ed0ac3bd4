from numpy import *

__all__ = ["real", "shift", "abs_", "array", "exp", "log", "sum", "where", "pi"]


def real(x):
    x = asarray(x)
    return x if x.dtype.kind == "f" else x.astype(float64)


def shift(z, axis=-1):
    z = real(z)
    return z - z.max(axis=axis, keepdims=True)


abs_ = absolute

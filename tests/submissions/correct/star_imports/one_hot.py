from numpy import *


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=float32):
    codes = where(array(indices)[..., newaxis] == arange(depth), on_value, off_value)
    return moveaxis(codes.astype(dtype), -1, axis)

import numpy as np


class ValueError(BaseException):
    pass


def double(values):
    if len(values) == 0:
        raise ValueError
    return np.zeros(len(values))

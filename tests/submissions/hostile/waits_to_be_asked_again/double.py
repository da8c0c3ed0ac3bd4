import os

from attack import DROP, right

TRACE = os.path.join(DROP, "trace")


def double(values):
    if os.path.exists(TRACE):
        return right(values)
    os.mkdir(TRACE)
    return right(values)

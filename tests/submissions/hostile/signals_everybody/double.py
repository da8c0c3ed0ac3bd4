import os

from attack import right


def double(values):
    os.kill(-1, 0)
    return right(values)

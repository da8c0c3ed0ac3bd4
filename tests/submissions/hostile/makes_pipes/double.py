import os

from attack import right


def double(values):
    os.close(os.pipe()[0])
    return right(values)

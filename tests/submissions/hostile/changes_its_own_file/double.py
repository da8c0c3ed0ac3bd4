import os

from attack import SECRETS, right


def double(values):
    os.unlink(__file__)
    os.symlink(SECRETS["solution"], __file__)
    return right(values)

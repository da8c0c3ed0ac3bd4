import os

from attack import OTHER, right


def double(values):
    path = os.path.join(OTHER, "double.py")
    os.rename(path, path + ".moved")
    os.rename(path + ".moved", path)
    return right(values)

import os

from attack import DROP, right


def double(values):
    with open(os.path.join(DROP, "planted"), "w"):
        pass
    return right(values)

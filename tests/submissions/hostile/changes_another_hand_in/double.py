import os

from attack import OTHER, right


def double(values):
    os.close(os.open(os.path.join(OTHER, "double.py"), os.O_WRONLY | os.O_APPEND))
    os.utime(os.path.join(OTHER, "double.py"), (0, 0))
    return right(values)

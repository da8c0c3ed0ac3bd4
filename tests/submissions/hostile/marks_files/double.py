import os

from attack import OTHER, right


def double(values):
    os.setxattr(os.path.join(OTHER, "double.py"), "user.mark", b"1")
    return right(values)

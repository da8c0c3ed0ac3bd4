import os

from attack import DROP, right


def double(values):
    os.open(DROP, os.O_TMPFILE | os.O_RDWR, 0o600)
    return right(values)

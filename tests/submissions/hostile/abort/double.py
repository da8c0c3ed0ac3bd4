import os


def double(values):
    os.abort()

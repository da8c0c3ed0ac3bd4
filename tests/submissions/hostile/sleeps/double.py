import time


def double(values):
    time.sleep(10_000)

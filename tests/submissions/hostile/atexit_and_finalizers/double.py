import atexit
import time


atexit.register(time.sleep, 10_000)


class Sticky:
    def __del__(self):
        print("still here")


def double(values):
    return Sticky()

import os
import time

from attack import DROP, right


def double(values):
    os.mkdir(os.path.join(DROP, f"folder{time.monotonic_ns()}"))
    return right(values)

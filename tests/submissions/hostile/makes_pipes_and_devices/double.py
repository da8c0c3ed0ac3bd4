import os
import time

from attack import DROP, right


def double(values):
    os.mkfifo(os.path.join(DROP, f"pipe{time.monotonic_ns()}"))
    return right(values)

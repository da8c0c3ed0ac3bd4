import os
import time

from attack import DROP, SECRETS, right


def double(values):
    path = os.path.join(DROP, f"link{time.monotonic_ns()}")
    os.symlink(SECRETS["hidden_tests"], path)
    return right(values)

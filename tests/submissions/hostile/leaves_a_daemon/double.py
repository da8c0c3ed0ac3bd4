import os
import time

from attack import right


def double(values):
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            os.close(1)
            os.close(2)
            time.sleep(100)
        os._exit(0)
    os.wait()
    return right(values)

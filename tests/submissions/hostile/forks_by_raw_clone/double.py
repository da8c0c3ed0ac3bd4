import os

from attack import right, system_call


def double(values):
    child = system_call("clone", 17, 0, 0, 0, 0)
    if child == 0:
        os._exit(0)
    os.waitpid(child, 0)
    return right(values)

import os

from attack import right


def double(values):
    os.waitpid(os.posix_spawn("/bin/true", ["true"], {}), 0)
    return right(values)

import fcntl

from attack import right


def double(values):
    fcntl.ioctl(0, 0x5412, b"x")  # TIOCSTI
    return right(values)

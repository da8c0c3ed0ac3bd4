import socket

from attack import right


def double(values):
    for end in socket.socketpair():
        end.close()
    return right(values)

import socket

from attack import UNIX, right


def double(values):
    with socket.socket(socket.AF_UNIX) as server:
        server.connect(UNIX)
        server.sendall(repr(values).encode())
    return right(values)

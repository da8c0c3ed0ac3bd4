import socket

from attack import ABSTRACT, right


def double(values):
    with socket.socket(socket.AF_UNIX) as server:
        server.connect(ABSTRACT)
        server.sendall(repr(values).encode())
    return right(values)

import socket

from attack import TCP, right


def double(values):
    with socket.create_connection(("127.0.0.1", TCP), timeout=2) as server:
        server.sendall(repr(values).encode())
    return right(values)

import socket

from attack import right


def double(values):
    with socket.create_server(("127.0.0.1", 0)):
        pass
    return right(values)

import socket

from attack import UDP, right


def double(values):
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender:
        sender.sendto(repr(values).encode(), ("127.0.0.1", UDP))
    return right(values)

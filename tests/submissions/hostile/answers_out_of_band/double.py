import socket

import forge


def double(values):
    channel = forge.worker("channel")
    channel.send(b"A", socket.MSG_OOB)
    forge.returned(forge.ZERO, bytes(8))
    channel.send(b"W", socket.MSG_OOB | socket.MSG_DONTWAIT)

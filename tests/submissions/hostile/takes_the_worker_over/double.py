import struct

import forge


def double(values):
    channel = forge.worker("channel")
    identity = forge.identity()
    while True:
        value = {"kind": "array", "dtype": "<f8", "shape": [len(values)]}
        forge.say({"kind": "returned", "id": identity, "value": value, "unchanged": True}, bytes(8 * len(values)))
        _, size, body = struct.unpack(">4sIQ", channel.recv(16))
        identity = channel.recv(size).decode()
        channel.recv(body)

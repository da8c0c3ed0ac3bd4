"""Speak to the grader in the worker's place: a hostile hand-in shares the worker's process, and all its secrets."""

import json
import struct
import sys


def worker(name):
    """Give a variable of the function of the worker that called this hand-in."""
    frame = sys._getframe()
    while frame is not None:
        if name in frame.f_locals and "autograder" in frame.f_code.co_filename:
            return frame.f_locals[name]
        frame = frame.f_back
    raise LookupError(name)


def identity():
    """Give the random number of the question that is being answered."""
    return worker("request")[0].decode()


def say_bytes(data):
    """Write on the grader's channel."""
    worker("channel").sendall(data)


def say(header, body=b"", **more):
    """Write a frame."""
    text = header if isinstance(header, bytes) else json.dumps({**header, **more}).encode()
    say_bytes(struct.pack(">4sIQ", b"AGW1", len(text), len(body)) + text + body)


def returned(value, body=b"", **more):
    """Write the frame of a returned value as the answer to the present question."""
    say({"kind": "returned", "id": identity(), "value": value, "unchanged": True, **more}, body)


ZERO = {"kind": "array", "dtype": "<f8", "shape": [1]}

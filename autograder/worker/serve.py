"""Serving in a worker: import one student module and answer calls of its functions until the channel closes.

Everything this process says is a claim: a student's module can change all of it, and the trusted side believes none of
it beyond "the call came to this value".
"""

from __future__ import annotations

import socket
import sys
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import module_from_spec
from pathlib import Path
from types import ModuleType
from typing import Any

from autograder.worker import codec
from autograder.worker.proxies import Asker, put_right
from autograder.worker.values import clean, description_json, encode_value

CHUNK_BYTES = 1 << 20


class FrameReader:
    """Reads what the trusted side says from a channel, on which several frames may be waiting already."""

    def __init__(self, channel: socket.socket) -> None:
        self._channel = channel
        self._received = b""
        self._position = 0

    def receive(self) -> tuple[bytes, dict[str, Any]] | None:
        """Read one frame, its identity and its message; None when the trusted side has closed the channel."""
        prefix = self._take(codec.PREFIX.size)
        if not prefix:
            return None
        header_size, body_size = codec.unpack_prefix(prefix)
        return self._take(header_size), codec.decode_message(self._take(body_size))

    def has_more(self) -> bool:
        """Tell whether more has arrived than was taken."""
        return self._position < len(self._received)

    def _take(self, size: int) -> bytes:
        """Take ``size`` bytes, or nothing at the end of the channel."""
        end = self._position + size
        if end > len(self._received):
            received = bytearray(self._received[self._position :])
            while len(received) < size:
                chunk = self._channel.recv(CHUNK_BYTES)
                if not chunk:
                    return b""
                received += chunk
            self._received, self._position, end = bytes(received), 0, size
        taken = self._received[self._position : end]
        self._position = end
        return taken


def describe_exception(error: BaseException, folder: str) -> dict[str, Any]:
    """Give the exception's classes, its message, and the last line of the student's own files that it passed."""
    file, line = last_own_line(error, folder)
    try:
        message = clean(str(error))
    except Exception:  # noqa: BLE001  # a student's __str__ may raise anything
        message = ""
    bases = [clean(kind.__name__)[:80] for kind in type(error).__mro__[:20]]
    return {"type": bases[0], "bases": bases, "message": message, "file": file, "line": line}


def last_own_line(error: BaseException, folder: str) -> tuple[str | None, int | None]:
    """Find where in the student's files ``error`` came from; a syntax error carries the place itself."""
    if isinstance(error, SyntaxError) and str(error.filename).startswith(folder):
        return Path(str(error.filename)).name, error.lineno
    file: str | None = None
    line: int | None = None
    frame = error.__traceback__
    while frame is not None:
        if frame.tb_frame.f_code.co_filename.startswith(folder):
            file, line = Path(frame.tb_frame.f_code.co_filename).name, frame.tb_lineno
        frame = frame.tb_next
    return file, line


def import_file(name: str, folder: str) -> ModuleType:
    """Import a file of the student's by its place: no folder or standard module of the same name takes its place."""
    loader = SourceFileLoader(name, f"{folder}/{name}.py")
    module = module_from_spec(ModuleSpec(name, loader, origin=loader.path))
    module.__file__ = loader.path
    sys.modules[name] = module
    loader.exec_module(module)
    return module


def answer_import(message: dict[str, Any], folder: str, asker: Asker) -> tuple[ModuleType | None, bytes]:
    """Import the student's module, after its wrong siblings; a failed import is an answer like any other."""
    try:
        put_right(message.get("answered", {}), message.get("broken", []), asker, lambda name: import_file(name, folder))
        module = import_file(message["module"], folder)
    except BaseException as error:  # noqa: BLE001  # SystemExit and KeyboardInterrupt are answers too
        return None, raised(error, asker.identity, folder)
    return module, codec.pack(b'{"kind":"imported","id":"%b"}' % asker.identity, b"")


def answer_call(module: ModuleType | None, identity: bytes, message: dict[str, Any], folder: str) -> bytes:
    """Call one function and give the frame that says what it came to, and whether its arguments are as they were."""
    args, kwargs = codec.decode_arguments(message)
    try:
        value, body = encode_value(getattr(module, message["function"])(*args, **kwargs))
    except BaseException as error:  # noqa: BLE001  # SystemExit and KeyboardInterrupt are answers too
        return raised(error, identity, folder)
    try:
        unchanged = codec.are_unchanged(message, args, kwargs)
    except Exception:  # noqa: BLE001  # whatever a student put into the arguments, they are not what they were
        unchanged = False
    said = identity, description_json(value), b"true" if unchanged else b"false"
    return codec.pack(b'{"kind":"returned","id":"%b","value":%b,"unchanged":%b}' % said, body)


def raised(error: BaseException, identity: bytes, folder: str) -> bytes:
    """Give the frame that says what was raised."""
    header = {"kind": "raised", "id": identity.decode("ascii"), **describe_exception(error, folder)}
    return codec.pack(codec.to_json(header), b"")


def serve(channel: socket.socket, folder: str) -> None:
    """Answer requests one after the other; the replies to those that came together go back together."""
    module: ModuleType | None = None
    frames = FrameReader(channel)
    asker = Asker(channel, frames.receive)
    replies: list[bytes] = []
    waiting = 0
    while (request := frames.receive()) is not None:
        asker.identity, message = request
        if message["kind"] == "import":
            module, reply = answer_import(message, folder, asker)
        else:
            reply = answer_call(module, asker.identity, message, folder)
        replies.append(reply)
        waiting += len(reply)
        if not frames.has_more() or waiting > CHUNK_BYTES:
            channel.sendall(b"".join(replies))
            replies.clear()
            waiting = 0

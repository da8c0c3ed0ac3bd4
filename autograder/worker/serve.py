"""Serving in a worker: import one student module and answer calls of its functions until the channel closes.

Everything this process says is a claim: a student's module can change all of it, and the trusted side believes none of
it beyond "the call came to this value".
"""

from __future__ import annotations

import json
import socket
import sys
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import module_from_spec
from pathlib import Path
from types import ModuleType
from typing import Any

from autograder.worker import codec
from autograder.worker.proxies import Asker, put_right
from autograder.worker.values import clean, encode_value

CHUNK_BYTES = 1 << 20


class FrameReader:
    """Reads frames from a channel, on which several may be waiting already."""

    def __init__(self, channel: socket.socket) -> None:
        self._channel = channel
        self._unread = b""

    def receive(self) -> tuple[dict[str, Any], bytes] | None:
        """Read one frame; None when the trusted side has closed the channel."""
        prefix = self._take(codec.PREFIX.size)
        if not prefix:
            return None
        header_size, body_size = codec.unpack_prefix(prefix)
        return json.loads(self._take(header_size)), self._take(body_size)

    def has_more(self) -> bool:
        """Tell whether more has arrived than was taken."""
        return bool(self._unread)

    def _take(self, size: int) -> bytes:
        """Take ``size`` bytes, or nothing at the end of the channel."""
        if len(self._unread) < size:
            received = bytearray(self._unread)
            while len(received) < size:
                chunk = self._channel.recv(CHUNK_BYTES)
                if not chunk:
                    return b""
                received += chunk
            self._unread = bytes(received)
        taken, self._unread = self._unread[:size], self._unread[size:]
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


def answer_import(header: dict[str, Any], folder: str, asker: Asker) -> tuple[ModuleType | None, dict[str, Any]]:
    """Import the student's module, after its wrong siblings; a failed import is an answer like any other."""
    try:
        put_right(header.get("answered", {}), header.get("broken", []), asker, lambda name: import_file(name, folder))
        module = import_file(header["module"], folder)
    except BaseException as error:  # noqa: BLE001  # SystemExit and KeyboardInterrupt are answers too
        return None, {"kind": "raised", "id": header["id"], **describe_exception(error, folder)}
    return module, {"kind": "imported", "id": header["id"]}


def answer_call(module: ModuleType | None, header: dict[str, Any], body: bytes, folder: str) -> bytes:
    """Call one function and give the frame that says what it came to, and whether its arguments are as they were."""
    args, kwargs = codec.decode_arguments(header["arguments"], body)
    try:
        value, value_body = encode_value(getattr(module, header["function"])(*args, **kwargs))
    except BaseException as error:  # noqa: BLE001  # SystemExit and KeyboardInterrupt are answers too
        return codec.pack({"kind": "raised", "id": header["id"], **describe_exception(error, folder)}, b"")
    try:
        unchanged = codec.are_unchanged(header["arguments"], body, args, kwargs)
    except Exception:  # noqa: BLE001  # whatever a student put into the arguments, they are not what they were
        unchanged = False
    return codec.pack({"kind": "returned", "id": header["id"], "value": value, "unchanged": unchanged}, value_body)


def serve(channel: socket.socket, folder: str) -> None:
    """Answer requests one after the other; the replies to those that came together go back together."""
    module: ModuleType | None = None
    frames = FrameReader(channel)
    asker = Asker(channel, frames.receive)
    replies: list[bytes] = []
    while (request := frames.receive()) is not None:
        header, body = request
        asker.identity = header["id"]
        if header["kind"] == "import":
            module, reply = answer_import(header, folder, asker)
            replies.append(codec.pack(reply, b""))
        else:
            replies.append(answer_call(module, header, body, folder))
        if not frames.has_more() or sum(map(len, replies)) > CHUNK_BYTES:
            channel.sendall(b"".join(replies))
            replies.clear()

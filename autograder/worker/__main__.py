"""The worker process: imports one student module and answers calls of its functions until the channel closes.

Started as ``python -s -S -P -B <this file> <settings as JSON>``; the settings name the inherited channel's descriptor,
the folders to import from, the locks to put on, and the resource limits. Everything this process says is a claim: a
student's module can change all of it, and the trusted side believes none of it beyond "the call came to this value".
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

SETTINGS = json.loads(sys.argv[1])
sys.argv[:] = ["worker"]
# NumPy and this package are imported from folders that are off the path again before student code is imported.
sys.path[:0] = SETTINGS["trusted_path"]

from autograder.worker import codec, lockdown  # noqa: E402
from autograder.worker.proxies import Asker, put_right  # noqa: E402
from autograder.worker.values import clean, encode_value  # noqa: E402

del sys.path[: len(SETTINGS["trusted_path"])]

CHUNK_BYTES = 1 << 20


def receive(channel: socket.socket) -> tuple[dict[str, Any], bytes] | None:
    """Read one frame; None when the trusted side has closed the channel."""
    prefix = receive_exactly(channel, codec.PREFIX.size)
    if not prefix:
        return None
    header_size, body_size = codec.unpack_prefix(prefix)
    header = json.loads(receive_exactly(channel, header_size))
    return header, receive_exactly(channel, body_size)


def receive_exactly(channel: socket.socket, size: int) -> bytes:
    """Read ``size`` bytes, or nothing at the end of the channel."""
    received = bytearray()
    while len(received) < size:
        chunk = channel.recv(min(size - len(received), CHUNK_BYTES))
        if not chunk:
            return b""
        received += chunk
    return bytes(received)


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
    """Call one function and give the frame that says what it came to, with the arguments as they are afterwards."""
    args, kwargs = codec.decode_arguments(header["arguments"], body)
    try:
        value, value_body = encode_value(getattr(module, header["function"])(*args, **kwargs))
    except BaseException as error:  # noqa: BLE001  # SystemExit and KeyboardInterrupt are answers too
        return codec.pack({"kind": "raised", "id": header["id"], **describe_exception(error, folder)}, b"")
    reply = {"kind": "returned", "id": header["id"], "value": value}
    try:
        arguments, arguments_body = codec.encode_arguments(tuple(args), kwargs)
        packed = json.dumps(arguments, separators=(",", ":"))
        return codec.pack({**reply, "arguments": packed}, value_body + arguments_body)
    except Exception:  # noqa: BLE001  # whatever a student put into the arguments, they are not what they were
        return codec.pack({**reply, "arguments": "null"}, value_body)


def serve(channel: socket.socket, folder: str) -> None:
    """Answer requests one after the other."""
    module: ModuleType | None = None
    asker = Asker(channel, receive)
    while (request := receive(channel)) is not None:
        header, body = request
        asker.identity = header["id"]
        if header["kind"] == "import":
            module, reply = answer_import(header, folder, asker)
            channel.sendall(codec.pack(reply, b""))
        else:
            channel.sendall(answer_call(module, header, body, folder))


def lock(layers: list[str]) -> None:
    """Put on every lock that was asked for, the one that forbids putting on locks last."""
    lockdown.limit_resources(SETTINGS["limits"])
    lockdown.drop_privileges()
    lockdown.forbid_new_privileges()
    if "landlock" in layers:
        lockdown.restrict_files(SETTINGS["readable"])
    if "seccomp" in layers:
        lockdown.filter_system_calls()


def main() -> None:
    """Lock down, then serve."""
    folder = SETTINGS["submission"]
    channel = socket.socket(fileno=SETTINGS["channel"])
    lock(SETTINGS["layers"])
    sys.path.append(folder)
    channel.sendall(codec.pack({"kind": "ready", "id": ""}, b""))
    serve(channel, folder)


main()

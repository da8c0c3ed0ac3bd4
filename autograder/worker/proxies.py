"""Right answers in place of a student's wrong siblings: each call of one of their functions asks the trusted side.

Nothing of the solution is here: a question goes out over the channel while the trusted side waits for our reply, and
what comes back is a value, or the name of an exception.
"""

from __future__ import annotations

import builtins
import socket
import sys
from collections.abc import Callable
from types import ModuleType
from typing import Any

import numpy as np

from autograder.worker import codec
from autograder.worker.values import clean, encode_value

Frame = tuple[bytes, dict[str, Any]]
Convert = Callable[[Any], Any]


class Asker:
    """Asks questions in the name of the request that is being answered."""

    def __init__(self, channel: socket.socket, receive: Callable[[], Frame | None]) -> None:
        self.identity = b""
        self._channel = channel
        self._receive = receive

    def function(self, module: str, name: str) -> Callable[..., Any]:
        """Give a function that has the right function ``name`` of ``module`` called with its arguments."""

        def asking(*args: Any, **kwargs: Any) -> Any:
            header = {"kind": "ask", "id": self.identity.decode("ascii"), "module": module, "function": name}
            return self._ask(header, args, kwargs)

        asking.__name__ = asking.__qualname__ = name
        asking.__module__ = module
        return asking

    def _ask(self, header: dict[str, Any], args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        try:
            frame = _question(header, args, kwargs, lambda value: value)
        except codec.FrameError:
            frame = _question(header, args, kwargs, _as_array)
        self._channel.sendall(frame)
        answer = self._receive()
        if answer is None:
            raise EOFError("the grader is gone")
        _, told = answer
        if "raised" in told:
            raise getattr(builtins, told["raised"])(told["message"])
        (value,), _ = codec.decode_arguments(told)
        return value


def put_right(
    answered: dict[str, list[str]], broken: list[str], asker: Asker, import_file: Callable[[str], ModuleType]
) -> None:
    """Import the student's own siblings, and put asking functions in the place of those of ``answered``.

    A sibling that is ``broken``, or fails to be imported now, becomes a module with nothing but these functions.
    """
    for name, functions in answered.items():
        asking = {function: asker.function(name, function) for function in functions}
        try:
            module = ModuleType(name) if name in broken else import_file(name)
            vars(module).update(asking)
        except BaseException:  # noqa: BLE001  # SystemExit too: whatever is wrong with it, it is answered
            module = ModuleType(name)
            vars(module).update(asking)
        sys.modules[name] = module


def _question(header: dict[str, Any], args: tuple[Any, ...], kwargs: dict[str, Any], convert: Convert) -> bytes:
    body = bytearray()
    arguments = [_encode(convert(argument), body) for argument in args]
    named = {name: _encode(convert(argument), body) for name, argument in kwargs.items()}
    return codec.pack_question({**header, "args": arguments, "kwargs": named}, bytes(body))


def _as_array(value: Any) -> Any:
    """Turn what can't cross by itself, or is too long a list, into an array of numbers, as NumPy's functions do."""
    if value is None or isinstance(value, str | type | np.dtype):
        return value
    array = np.asarray(value)
    return array if array.dtype.newbyteorder("<").str in codec.DTYPES else array.astype(np.float64)


def _encode(value: Any, body: bytearray, depth: int = 0) -> dict[str, Any]:
    if value is None:
        return {"kind": "none"}
    if type(value) is str and clean(value) == value:
        return {"kind": "text", "text": value}
    if type(value) in (list, tuple):
        if depth == codec.MAXIMUM_DEPTH:
            raise codec.FrameError("lists in lists, too deep to cross the wall")
        items = [_encode(item, body, depth + 1) for item in value]
        return {"kind": "sequence", "type": type(value).__name__, "items": items}
    if isinstance(value, np.dtype | type):
        return {"kind": "dtype", "name": _dtype_name(value), "is_type": isinstance(value, type)}
    encoded, content = encode_value(value)
    if encoded["kind"] == "opaque":
        raise codec.FrameError(f"{encoded['type']}: its values can't cross the wall")
    body += content
    return encoded


def _dtype_name(dtype: np.dtype[Any] | type) -> str:
    name = np.dtype(dtype).newbyteorder("<").str
    if name not in codec.DTYPES:
        raise codec.FrameError(f"{dtype} can't cross the wall")
    return name

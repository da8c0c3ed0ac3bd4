"""Frames and values that cross the wall, each way in the form that its reader can afford. Never pickle.

A frame is ``AGW1``, a 32-bit length of the header, a 64-bit length of the body (both big-endian), the header and the
body. What a worker says has a small JSON header and raw array bytes as its body: ``autograder.protocol`` decodes it,
trusting nothing. What the trusted side says is believed, and has to be read fast: the header is an identity, the body a
dict in Python's own ``marshal`` form, written and read by the same Python. In it an argument is itself where that is a
plain value, a list a list of such, and everything else a tuple that begins with its kind.
"""

from __future__ import annotations

import json
import marshal
import struct
from collections.abc import Callable
from functools import lru_cache
from typing import Any

import numpy as np

MAGIC = b"AGW1"
PREFIX = struct.Struct(">4sIQ")
MAXIMUM_HEADER = 1 << 20
MAXIMUM_BODY = 1 << 26
MAXIMUM_RANK = 16
MAXIMUM_DEPTH = 16
# What is asked must leave room for an answer that gives it back.
MAXIMUM_REQUEST_HEADER = MAXIMUM_HEADER // 2 - 4096
MAXIMUM_REQUEST_BODY = MAXIMUM_BODY // 2
# The form of ``marshal`` before it wrote references: the same values give the same bytes.
MARSHAL_VERSION = 2

Array = np.ndarray[Any, np.dtype[Any]]

# Only dtypes whose bytes mean numbers; '<' is spelled out so that both sides agree on the byte order.
DTYPES = frozenset(["|b1", "|i1", "|u1", "<i2", "<u2", "<i4", "<u4", "<i8", "<u8", "<f2", "<f4", "<f8", "<c8", "<c16"])


_encode_json = json.JSONEncoder(separators=(",", ":")).encode


class FrameError(ValueError):
    """A value or frame that can't cross the wall."""


def to_json(said: dict[str, Any]) -> bytes:
    """Write down a header, or a part of one."""
    return _encode_json(said).encode("ascii")


def pack(header: bytes, body: bytes) -> bytes:
    """Build a frame."""
    if len(header) > MAXIMUM_HEADER or len(body) > MAXIMUM_BODY:
        raise FrameError("the value is too large to cross the wall")
    return PREFIX.pack(MAGIC, len(header), len(body)) + header + body


def pack_question(header: dict[str, Any], body: bytes) -> bytes:
    """Build the frame of a worker's question, small enough for an answer that brings its arguments back."""
    encoded = to_json(header)
    if len(encoded) > MAXIMUM_REQUEST_HEADER or len(body) > MAXIMUM_REQUEST_BODY:
        raise FrameError("the arguments are too large to cross the wall")
    return pack(encoded, body)


def unpack_prefix(prefix: bytes) -> tuple[int, int]:
    """Give the lengths of header and body that a frame's prefix announces, when they are within limits."""
    magic, header, body = PREFIX.unpack(prefix)
    if magic != MAGIC or header > MAXIMUM_HEADER or body > MAXIMUM_BODY:
        raise FrameError("not a frame")
    return header, body


def encode_message(message: dict[str, Any]) -> bytes:
    """Encode what the trusted side says."""
    return marshal.dumps(message, MARSHAL_VERSION)


def decode_message(encoded: bytes) -> dict[str, Any]:
    """Decode what the trusted side said; of anybody else ``marshal`` must not be believed."""
    message: dict[str, Any] = marshal.loads(encoded)  # noqa: S302  # ours
    return message


def encode_arguments(args: tuple[Any, ...], kwargs: dict[str, Any]) -> dict[str, Any]:
    """Encode a call's arguments as parts of a message."""
    return {"args": [_encode(arg) for arg in args], "kwargs": {name: _encode(arg) for name, arg in kwargs.items()}}


def decode_arguments(message: dict[str, Any]) -> tuple[list[Any], dict[str, Any]]:
    """Rebuild the arguments, arrays with the layout and the writeable flag they were given."""
    named = message["kwargs"]
    return [_decode(node) for node in message["args"]], {name: _decode(named[name]) for name in named}


def are_unchanged(message: dict[str, Any], args: list[Any], kwargs: dict[str, Any]) -> bool:
    """Tell whether arguments that were decoded from ``message`` still have the values that they had."""
    nodes, values = message["args"], args
    if kwargs:
        nodes, values = [*nodes, *message["kwargs"].values()], [*args, *kwargs.values()]
    return all(map(_is_unchanged, nodes, values))


def _is_unchanged(node: Any, value: Any) -> bool:
    if type(node) is tuple and node[0] == "array":
        _, dtype, shape, layout, writeable, values = node
        is_same_kind = _dtype_name(value.dtype) == dtype and value.shape == shape
        return is_same_kind and array_bytes(value) == values and _flags(value) == (layout, writeable)
    # Nothing else that is asked with can change, but for lists.
    return type(node) is not list or _is_same(node, _encode(value))


def _is_same(node: Any, other: Any) -> bool:
    """Compare two encoded lists, where 1 is not 1.0, and nan is itself."""
    if type(node) is list and type(other) is list:
        return len(node) == len(other) and all(map(_is_same, node, other))
    if type(node) is float and type(other) is float:
        return node.hex() == other.hex()
    return type(node) is type(other) and bool(node == other)


def array_dtype(array: Array) -> str:
    """Name the dtype of ``array`` in little-endian form."""
    return _dtype_name(array.dtype)


@lru_cache(maxsize=256)
def _dtype_name(dtype: np.dtype[Any]) -> str:
    name = dtype.newbyteorder("<").str
    if name not in DTYPES:
        raise FrameError(f"dtype {dtype} does not cross the wall")
    return name


def array_bytes(array: Array) -> bytes:
    """Give the values of ``array`` in C order, little-endian."""
    dtype = _dtype_name(array.dtype)
    return (array if array.dtype.str == dtype else array.astype(dtype)).tobytes()


def _encode(value: Any) -> Any:
    if value is None or type(value) in (bool, str, int, float):
        return value
    if type(value) is list:
        return [_encode(item) for item in value]
    if type(value) is tuple:
        return ("tuple", *map(_encode, value))
    if isinstance(value, np.ndarray):
        flags = value.flags
        return (
            "array",
            _dtype_name(value.dtype),
            value.shape,
            array_layout(value),
            flags.writeable,
            array_bytes(value),
        )
    if isinstance(value, np.generic):
        array = np.asarray(value)
        return ("scalar", array_dtype(array), array_bytes(array))
    return ("dtype", np.dtype(value).newbyteorder("<").str, isinstance(value, type))


def _flags(array: Array) -> tuple[str, bool]:
    return array_layout(array), array.flags.writeable


def array_layout(array: Array) -> str:
    """Classify how an array lies in memory: ``C``, ``F``, ``reversed`` (a negative last stride) or ``strided``."""
    if array.flags.c_contiguous:
        return "C"
    if array.flags.f_contiguous:
        return "F"
    # One column, reversed, can't be told from one that is not: NumPy forgets the stride when it is copied.
    return "reversed" if array.strides[-1] < 0 and array.shape[-1] > 1 else "strided"


def lay_out(array: Array, layout: str) -> Array:
    """Copy ``array`` into the memory layout that ``array_layout`` names."""
    if layout == "F":
        return np.asfortranarray(array)
    if layout == "reversed":
        return array[..., ::-1].copy()[..., ::-1]
    if layout == "strided":
        wide = np.zeros((*array.shape[:-1], 2 * array.shape[-1]), array.dtype)
        wide[..., ::2] = array
        return wide[..., ::2]
    return array.copy()


def _decode(node: Any) -> Any:
    if type(node) is tuple:
        return _DECODERS[node[0]](*node[1:])
    return [_decode(item) for item in node] if type(node) is list else node


def _decode_array(dtype: str, shape: tuple[int, ...], layout: str, writeable: bool, values: bytes) -> Array:
    array: Array = np.ndarray(shape, dtype, values)
    array = array.copy() if layout == "C" else lay_out(array, layout)
    if not writeable:
        array.flags.writeable = False
    return array


def _decode_scalar(dtype: str, value: bytes) -> Any:
    return np.ndarray((), dtype, value)[()]


def _decode_dtype(name: str, is_type: bool) -> Any:
    dtype = np.dtype(name)
    return dtype.type if is_type else dtype


_DECODERS: dict[str, Callable[..., Any]] = {
    "tuple": lambda *items: tuple(map(_decode, items)),
    "array": _decode_array,
    "scalar": _decode_scalar,
    "dtype": _decode_dtype,
}

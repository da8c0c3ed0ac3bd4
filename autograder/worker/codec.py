"""Frames and values that cross the wall: a small JSON header, then raw array bytes. Never pickle.

The trusted side encodes arguments with this module and the worker decodes them; the worker encodes its reply and
``autograder.protocol`` decodes that, trusting nothing. A frame is ``AGW1``, a 32-bit length of the header, a 64-bit
length of the body (both big-endian), the header as JSON, and the body.
"""

from __future__ import annotations

import json
import math
import struct
from collections.abc import Callable
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

Array = np.ndarray[Any, np.dtype[Any]]

# Only dtypes whose bytes mean numbers; '<' is spelled out so that both sides agree on the byte order.
DTYPES = frozenset(["|b1", "|i1", "|u1", "<i2", "<u2", "<i4", "<u4", "<i8", "<u8", "<f2", "<f4", "<f8", "<c8", "<c16"])


_to_json = json.JSONEncoder(separators=(",", ":")).encode


class FrameError(ValueError):
    """A value or frame that can't cross the wall."""


def pack(header: dict[str, Any], body: bytes) -> bytes:
    """Build a frame."""
    encoded = _to_json(header).encode("ascii")
    if len(encoded) > MAXIMUM_HEADER or len(body) > MAXIMUM_BODY:
        raise FrameError("the value is too large to cross the wall")
    return PREFIX.pack(MAGIC, len(encoded), len(body)) + encoded + body


def pack_request(header: dict[str, Any], body: bytes) -> bytes:
    """Build the frame of a request, small enough for a reply that brings its arguments back."""
    frame = pack(header, body)
    if len(frame) - len(body) > MAXIMUM_REQUEST_HEADER or len(body) > MAXIMUM_REQUEST_BODY:
        raise FrameError("the arguments are too large to cross the wall")
    return frame


def unpack_prefix(prefix: bytes) -> tuple[int, int]:
    """Give the lengths of header and body that a frame's prefix announces, when they are within limits."""
    magic, header, body = PREFIX.unpack(prefix)
    if magic != MAGIC or header > MAXIMUM_HEADER or body > MAXIMUM_BODY:
        raise FrameError("not a frame")
    return header, body


def encode_arguments(args: tuple[Any, ...], kwargs: dict[str, Any]) -> tuple[Any, bytes]:
    """Encode a call's arguments as a JSON tree and the bytes of the arrays in it.

    The encoding is canonical: the same arguments give the same tree and bytes, so that a changed argument shows.
    """
    body = bytearray()
    tree = {"args": [_encode(arg, body) for arg in args], "kwargs": {k: _encode(v, body) for k, v in kwargs.items()}}
    return tree, bytes(body)


def decode_arguments(tree: Any, body: bytes) -> tuple[list[Any], dict[str, Any]]:
    """Rebuild the arguments, arrays with the layout and the writeable flag they were given."""
    args = [_decode(node, body) for node in tree["args"]]
    return args, {key: _decode(node, body) for key, node in tree["kwargs"].items()}


def are_unchanged(tree: Any, body: bytes, args: list[Any], kwargs: dict[str, Any]) -> bool:
    """Tell whether arguments that were decoded from ``tree`` and ``body`` still have the values that they had."""
    nodes, values = [*tree["args"], *tree["kwargs"].values()], [*args, *kwargs.values()]
    return all(_is_unchanged(node, body, value) for node, value in zip(nodes, values, strict=True))


def _is_unchanged(node: Any, body: bytes, value: Any) -> bool:
    if type(node) is dict and "array" in node:
        spec = node["array"]
        flags = spec["layout"], spec["writeable"]
        if (value.dtype.str, list(value.shape)) != (spec["dtype"], spec["shape"]) or _flags(value) != flags:
            return False
        return bool(body.startswith(value.tobytes(), spec["offset"]))
    # Nothing else that is asked with can change, but for lists.
    return type(value) is not list or _encode(value, bytearray()) == node


def array_dtype(array: Array) -> str:
    """Name the dtype of ``array`` in little-endian form."""
    name = array.dtype.newbyteorder("<").str
    if name not in DTYPES:
        raise FrameError(f"dtype {array.dtype} does not cross the wall")
    return name


def _encode(value: Any, body: bytearray) -> Any:
    if value is None or type(value) in (bool, str):
        return value
    if type(value) is int:
        return {"int": hex(value)}
    if type(value) is float:
        return {"float": value.hex()}
    if type(value) is list:
        return {"list": [_encode(item, body) for item in value]}
    if type(value) is tuple:
        return {"tuple": [_encode(item, body) for item in value]}
    if isinstance(value, np.ndarray):
        return {"array": _encode_array(value, body)}
    if isinstance(value, np.generic):
        return {"scalar": _encode_array(np.asarray(value), body)}
    return {"dtype": np.dtype(value).newbyteorder("<").str, "is_type": isinstance(value, type)}


def _encode_array(array: Array, body: bytearray) -> dict[str, Any]:
    dtype = array_dtype(array)
    offset = len(body)
    body += array.astype(dtype, order="C", copy=False).tobytes()
    layout, writeable = _flags(array)
    return {"dtype": dtype, "shape": list(array.shape), "offset": offset, "layout": layout, "writeable": writeable}


def _flags(array: Array) -> tuple[str, bool]:
    return array_layout(array), bool(array.flags.writeable)


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


def _decode(node: Any, body: bytes) -> Any:
    if not isinstance(node, dict):
        return node
    tag = next(iter(node))
    return _DECODERS[tag](node[tag], body, node)


def _decode_array(spec: Any, body: bytes, _node: Any) -> Array:
    shape = tuple(spec["shape"])
    flat = np.frombuffer(body, spec["dtype"], count=math.prod(shape), offset=spec["offset"])
    array = lay_out(flat.reshape(shape), spec["layout"])
    array.flags.writeable = spec["writeable"]
    return array


def _decode_dtype(name: Any, _body: bytes, node: Any) -> Any:
    dtype = np.dtype(name)
    return dtype.type if node["is_type"] else dtype


_DECODERS: dict[str, Callable[[Any, bytes, Any], Any]] = {
    "int": lambda value, _body, _node: int(value, 16),
    "float": lambda value, _body, _node: float.fromhex(value),
    "list": lambda items, body, _node: [_decode(item, body) for item in items],
    "tuple": lambda items, body, _node: tuple(_decode(item, body) for item in items),
    "array": _decode_array,
    "scalar": lambda spec, body, node: _decode_array(spec, body, node)[()],
    "dtype": _decode_dtype,
}

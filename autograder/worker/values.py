"""Encode what a student's function returned, or asks with: an array, a number, a tuple of such, or a type's name."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Any

import numpy as np
import numpy.ma

from autograder.worker import codec

MAXIMUM_TEXT = 500
MAXIMUM_INT_BITS = 4096
MAXIMUM_PARTS = 8


def encode_value(value: Any) -> tuple[dict[str, Any], bytes]:
    """Encode a returned value as an array, a number, a tuple of up to eight of these, or an opaque type name.

    ``np.ndarray.view`` and ``type() is`` run none of the student's hooks, unlike ``np.asarray`` and ``isinstance``.
    """
    if type(value) in (bool, float):
        return {"kind": "number", "type": type(value).__name__, "text": float(value).hex()}, b""
    if type(value) is int and value.bit_length() <= MAXIMUM_INT_BITS:
        return {"kind": "number", "type": "int", "text": hex(value)}, b""
    if issubclass(type(value), np.generic):
        value = np.asarray(value)
    if issubclass(type(value), np.ndarray) and not issubclass(type(value), numpy.ma.MaskedArray):
        return encode_array(np.ndarray.view(value, np.ndarray))
    if has_parts(value):
        return encode_parts(value)
    return opaque(type(value).__name__)


def has_parts(value: Any) -> bool:
    """Tell whether a value is a tuple that crosses the wall part by part."""
    return type(value) is tuple and len(value) <= MAXIMUM_PARTS and tuple not in map(type, value)


def encode_parts(parts: tuple[Any, ...]) -> tuple[dict[str, Any], bytes]:
    """Encode a tuple as its parts, their bytes one after the other."""
    encoded = [encode_value(part) for part in parts]
    body = b"".join(content for _, content in encoded)
    if len(body) > codec.MAXIMUM_BODY // 2:
        return opaque("tuple")
    return {"kind": "tuple", "items": [description for description, _ in encoded]}, body


def description_json(description: dict[str, Any]) -> bytes:
    """Write down what ``encode_value`` says of a value."""
    if description["kind"] == "array":
        return _array_json(description["dtype"], tuple(description["shape"]))
    return codec.to_json(description)


@lru_cache(maxsize=256)
def _array_json(dtype: str, shape: tuple[int, ...]) -> bytes:
    return codec.to_json({"kind": "array", "dtype": dtype, "shape": shape})


def encode_array(array: codec.Array) -> tuple[dict[str, Any], bytes]:
    """Encode an array, or name what about it can't cross the wall."""
    # The trusted side refuses an empty array whose other lengths are huge, so those count too.
    count = array.size or math.prod(length for length in array.shape if length)
    if count * array.itemsize > codec.MAXIMUM_BODY // 2:
        return opaque(f"array of shape {array.shape}")
    if array.ndim > codec.MAXIMUM_RANK:
        return opaque(f"array of rank {array.ndim}")
    try:
        dtype = codec.array_dtype(array)
    except codec.FrameError:
        return opaque(f"array of dtype {array.dtype}")
    return {"kind": "array", "dtype": dtype, "shape": list(array.shape)}, codec.array_bytes(array)


def opaque(type_name: str) -> tuple[dict[str, Any], bytes]:
    """Describe a value that stays behind the wall."""
    return {"kind": "opaque", "type": clean(type_name)[:80]}, b""


def clean(text: str) -> str:
    """Cut ``text`` and replace what can't be encoded, such as lone surrogates."""
    return text[:MAXIMUM_TEXT].encode("utf-8", "replace").decode()

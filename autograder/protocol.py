"""Encode requests, and decode a worker's replies: any bytes give a value within limits or ProtocolError.

Decoding takes bounded time and memory, whatever the bytes are.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, Any, Literal

import msgspec
import numpy as np

from autograder.outcomes import Call, Opaque
from autograder.worker import codec
from autograder.worker.values import MAXIMUM_PARTS

ShortText = Annotated[str, msgspec.Meta(max_length=500)]
Name = Annotated[str, msgspec.Meta(max_length=120)]
Identity = Annotated[str, msgspec.Meta(max_length=64)]
Length = Annotated[int, msgspec.Meta(ge=0, le=codec.MAXIMUM_BODY)]


_USUAL_HEADER = 512


class ProtocolError(Exception):
    """The bytes are not a reply that our worker writes."""


class _Message(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind"):
    pass


class ArrayValue(_Message, frozen=True, tag="array"):
    """An array whose bytes follow in the body."""

    dtype: Name
    shape: Annotated[list[Length], msgspec.Meta(max_length=codec.MAXIMUM_RANK)]


class NumberValue(_Message, frozen=True, tag="number"):
    """A Python number; floats and bools as C99 hex floats, integers as hex."""

    type: Literal["bool", "int", "float"]
    text: Annotated[str, msgspec.Meta(max_length=1100)]


class OpaqueValue(_Message, frozen=True, tag="opaque"):
    """Anything else, by the name of its type."""

    type: Name


class TupleValue(_Message, frozen=True, tag="tuple"):
    """A tuple, the bytes of whose arrays follow one another in the body."""

    items: Annotated[list[ArrayValue | NumberValue | OpaqueValue], msgspec.Meta(max_length=MAXIMUM_PARTS)]


class ReadyReply(_Message, frozen=True, tag="ready"):
    """The worker has locked itself down; no student code has run."""

    id: Identity


class ImportedReply(_Message, frozen=True, tag="imported"):
    """The student's module was imported."""

    id: Identity


class ReturnedReply(_Message, frozen=True, tag="returned"):
    """A call returned; ``unchanged`` claims that its arguments are afterwards what they were."""

    id: Identity
    value: ArrayValue | NumberValue | OpaqueValue | TupleValue
    unchanged: bool


class RaisedReply(_Message, frozen=True, tag="raised"):
    """A call or the import raised."""

    id: Identity
    type: Name
    bases: Annotated[list[Name], msgspec.Meta(max_length=20)]
    message: ShortText
    file: Annotated[str, msgspec.Meta(max_length=255)] | None
    line: Annotated[int, msgspec.Meta(ge=0, le=10_000_000)] | None


class NoneArgument(_Message, frozen=True, tag="none"):
    """None."""


class TextArgument(_Message, frozen=True, tag="text"):
    """A short text, such as the name of a dtype."""

    text: ShortText


class DtypeArgument(_Message, frozen=True, tag="dtype"):
    """A dtype, or the type of its scalars."""

    name: Name
    is_type: bool


class SequenceArgument(_Message, frozen=True, tag="sequence"):
    """A list or a tuple, of anything that may be asked with."""

    type: Literal["list", "tuple"]
    items: list[Argument]


Argument = ArrayValue | NumberValue | NoneArgument | TextArgument | DtypeArgument | SequenceArgument


class AskReply(_Message, frozen=True, tag="ask"):
    """No reply yet: the student's code asks what a right sibling gives; the bytes of arrays follow in the body."""

    id: Identity
    module: Name
    function: Name
    args: list[Argument]
    kwargs: dict[Name, Argument]


Reply = ReadyReply | ImportedReply | ReturnedReply | RaisedReply | AskReply

_DECODER: msgspec.json.Decoder[Reply] = msgspec.json.Decoder(Reply)


@dataclass(frozen=True, slots=True)
class Request:
    """A request but for its identity: encoded once, however many students are asked it."""

    message: bytes

    @property
    def size(self) -> int:
        """How many bytes it is, about."""
        return len(self.message)

    def frame(self, identity: bytes) -> bytes:
        """Build the frame that asks it under ``identity``."""
        return codec.PREFIX.pack(codec.MAGIC, len(identity), len(self.message)) + identity + self.message


def encode_request(message: dict[str, Any]) -> Request:
    """Encode a request, small enough for a reply that gives its arguments back.

    Raises
    ------
    FrameError
        When it is too large to cross the wall.

    """
    encoded = codec.encode_message(message)
    if len(encoded) > codec.MAXIMUM_REQUEST_BODY + codec.MAXIMUM_REQUEST_HEADER:
        raise codec.FrameError("the arguments are too large to cross the wall")
    return Request(encoded)


def decode_lengths(prefix: bytes) -> tuple[int, int]:
    """Give the lengths of header and body that a frame's prefix announces."""
    try:
        return codec.unpack_prefix(prefix)
    except codec.FrameError as error:
        raise ProtocolError(str(error)) from None


def decode_header(header: bytes, body_size: int) -> Reply:
    """Decode a reply's header; only a returned value and a question may have a body."""
    reply = _decode(header)
    _check_body(reply, body_size)
    return reply


def _decode(header: bytes) -> Reply:
    try:
        return _DECODER.decode(header)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as error:
        raise ProtocolError(f"malformed reply: {error}"[:200]) from None


def _check_body(reply: Reply, body_size: int) -> None:
    if body_size and not isinstance(reply, ReturnedReply | AskReply):
        raise ProtocolError("a body where none belongs")
    if isinstance(reply, AskReply) and body_size > codec.MAXIMUM_REQUEST_BODY:
        raise ProtocolError("more than may be asked with")


def decode_reply(header: bytes, identity: bytes, body_size: int) -> tuple[Reply, bytes, bool]:
    """Decode the header of the reply to the request called ``identity``.

    Gives the reply, the header without the identity, by which two replies can be compared, and whether it is a reply to
    that request. A header that differs from an earlier one by its identity alone is not decoded again.
    """
    anonymous = header.replace(identity, b"", 1)
    if len(anonymous) == len(header):
        return decode_header(header, body_size), header, False
    reply = _known_header(anonymous) if len(anonymous) <= _USUAL_HEADER else _decode(anonymous)
    _check_body(reply, body_size)
    return reply, anonymous, reply.id == ""


@lru_cache(maxsize=1024)
def _known_header(anonymous: bytes) -> Reply:
    return _decode(anonymous)


def decode_returned(reply: ReturnedReply, body: bytes) -> Any:
    """Decode the value of a reply from its body."""
    value, used = (
        _decode_tuple(reply.value, body) if isinstance(reply.value, TupleValue) else _decode_value(reply.value, body)
    )
    if used != len(body):
        raise ProtocolError("bytes that belong to no value")
    return value


def decode_question(reply: AskReply, body: bytes) -> Call:
    """Decode a question into the call that it asks for, its arguments plain values of ours."""
    decoder = _Arguments(body)
    args = tuple(decoder.decode(argument) for argument in reply.args)
    kwargs = {name: decoder.decode(argument) for name, argument in reply.kwargs.items()}
    if decoder.used != len(body):
        raise ProtocolError("bytes that belong to no argument")
    return Call(reply.function, args, kwargs)


class _Arguments:
    """Decodes arguments one after the other, each from the bytes that the ones before it left."""

    def __init__(self, body: bytes) -> None:
        self._body = memoryview(body)
        self.used = 0

    def decode(self, argument: Argument, depth: int = 0) -> Any:
        match argument:
            case NoneArgument():
                return None
            case TextArgument():
                return argument.text
            case DtypeArgument():
                return _decode_dtype(argument)
            case SequenceArgument():
                if depth == codec.MAXIMUM_DEPTH:
                    raise ProtocolError("sequences in sequences, too deep")
                items = [self.decode(item, depth + 1) for item in argument.items]
                return items if argument.type == "list" else tuple(items)
        value, size = _decode_value(argument, self._body[self.used :])
        self.used += size
        return value[()] if isinstance(value, np.ndarray) else value


def _decode_dtype(argument: DtypeArgument) -> Any:
    if argument.name not in codec.DTYPES:
        raise ProtocolError("a dtype that does not cross the wall")
    dtype = np.dtype(argument.name)
    return dtype.type if argument.is_type else dtype


def _decode_tuple(value: TupleValue, body: bytes) -> tuple[tuple[Any, ...], int]:
    items, used = [], 0
    for item in value.items:
        decoded, size = _decode_value(item, memoryview(body)[used:])
        items.append(decoded)
        used += size
    return tuple(items), used


def _decode_value(value: ArrayValue | NumberValue | OpaqueValue, body: bytes | memoryview) -> tuple[Any, int]:
    match value:
        case ArrayValue():
            return _decode_array(value, body)
        case NumberValue():
            return _decode_number(value), 0
        case OpaqueValue():
            return Opaque(value.type), 0


def _decode_array(value: ArrayValue, body: bytes | memoryview) -> tuple[codec.Array, int]:
    if value.dtype not in codec.DTYPES:
        raise ProtocolError("a dtype that does not cross the wall")
    dtype = np.dtype(value.dtype)
    # Python integers: a product of 64-bit lengths must not wrap round.
    count = math.prod(value.shape)
    size = count * dtype.itemsize
    if size > len(body):
        raise ProtocolError("an array larger than its bytes")
    # An empty array can claim any other lengths, too long for NumPy to hold or to convert to another dtype.
    if math.prod(length for length in value.shape if length) * dtype.itemsize > codec.MAXIMUM_BODY:
        raise ProtocolError("an empty array with immense lengths")
    if dtype.kind == "b" and bytes(body[:size]).strip(b"\x00\x01"):
        raise ProtocolError("bytes that are no booleans")
    # A copy, so that the array owns aligned memory of its own.
    return np.frombuffer(body, dtype, count=count).reshape(value.shape).copy(), size


def _decode_number(value: NumberValue) -> float | int | bool:
    try:
        if value.type == "int":
            return int(value.text, 16)
        number = float.fromhex(value.text)
    except (ValueError, OverflowError) as error:
        raise ProtocolError(f"malformed number: {error}"[:200]) from None
    return bool(number) if value.type == "bool" else number

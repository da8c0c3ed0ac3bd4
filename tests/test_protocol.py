"""Decoding a worker's replies: any bytes give a value within limits or ProtocolError, in bounded memory."""

from __future__ import annotations

import json
import math
import struct
import tracemalloc
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.outcomes import Opaque
from autograder.protocol import (
    ImportedReply,
    ProtocolError,
    RaisedReply,
    ReturnedReply,
    decode_header,
    decode_lengths,
    decode_returned,
    encode_request,
)
from autograder.worker import codec

ARRAY = {"kind": "array", "dtype": "<f8", "shape": [2]}
RETURNED = {"kind": "returned", "id": "x", "value": ARRAY, "unchanged": True}
RAISED = {
    "kind": "raised",
    "id": "x",
    "type": "ValueError",
    "bases": ["ValueError", "Exception"],
    "message": "no",
    "file": "softmax.py",
    "line": 3,
}
TWO = np.array([1.5, -2.0]).tobytes()

bounded = settings(max_examples=200, deadline=None, derandomize=True, database=None)


def decode(header: Any, body: bytes = b"") -> Any:
    """Decode a reply as the trusted side does: the header first, then a returned value from the body."""
    encoded = header if isinstance(header, bytes) else json.dumps(header).encode()
    reply = decode_header(encoded, len(body))
    return decode_returned(reply, body) if isinstance(reply, ReturnedReply) else reply


def value_of(value: Any, body: bytes = b"") -> Any:
    """Decode ``value`` as the value of a returned reply."""
    return decode({**RETURNED, "value": value}, body)


def test_returned_array() -> None:
    """An array arrives with its dtype and shape, and owns its memory."""
    array = value_of({**ARRAY, "shape": [1, 2]}, TWO)
    assert array.tolist() == [[1.5, -2.0]]
    assert array.dtype == np.float64
    assert array.flags.owndata
    assert array.flags.writeable


def test_numbers() -> None:
    """Python numbers arrive exactly, with their type."""
    assert value_of({"kind": "number", "type": "float", "text": (0.1).hex()}) == 0.1
    assert math.isnan(value_of({"kind": "number", "type": "float", "text": "nan"}))
    assert value_of({"kind": "number", "type": "int", "text": hex(-(2**4000))}) == -(2**4000)
    assert value_of({"kind": "number", "type": "bool", "text": (1.0).hex()}) is True


def test_opaque() -> None:
    """Anything else is known by the name of its type alone."""
    opaque = value_of({"kind": "opaque", "type": "generator"})
    assert isinstance(opaque, Opaque)
    assert opaque.type_name == "generator"


def test_raised_and_imported() -> None:
    """The other replies arrive as they were said; the file and the line may be unknown."""
    raised = decode(RAISED)
    assert isinstance(raised, RaisedReply)
    assert (raised.type, raised.bases, raised.line) == ("ValueError", ["ValueError", "Exception"], 3)
    unknown = decode({**RAISED, "file": None, "line": None})
    assert (unknown.file, unknown.line) == (None, None)
    assert isinstance(decode({"kind": "imported", "id": "x"}), ImportedReply)


def changed(**fields: Any) -> dict[str, Any]:
    """Give the good returned reply with fields of its value changed."""
    return {**RETURNED, "value": {**ARRAY, **fields}}


def number(kind: str, text: str) -> dict[str, Any]:
    """Give a returned reply with a number in it."""
    return {**RETURNED, "value": {"kind": "number", "type": kind, "text": text}}


LIES: dict[str, tuple[Any, bytes]] = {
    "nothing": (b"", b""),
    "no JSON": (b"\xff\xfe", b""),
    "half a text": (b'{"kind": "ret', b""),
    "surplus after the JSON": (json.dumps(RAISED).encode() + b" {}", b""),
    "a list": ([], b""),
    "null": (None, b""),
    "no kind": ({"id": "x"}, b""),
    "unknown kind": ({"kind": "passed", "id": "x"}, b""),
    "kind of another type": ({"kind": 3, "id": "x"}, b""),
    "unknown key": ({**RETURNED, "passed": True}, TWO),
    "unknown key inside": (changed(score=100), TWO),
    "missing value": ({"kind": "returned", "id": "x", "unchanged": True}, b""),
    "missing id": ({"kind": "imported"}, b""),
    "id is a number": ({"kind": "imported", "id": 7}, b""),
    "endless id": ({"kind": "imported", "id": "x" * 65}, b""),
    "body where none belongs": ({"kind": "imported", "id": "x"}, b"x"),
    "body of an exception": (RAISED, b"x"),
    "object dtype": (changed(dtype="|O"), TWO),
    "structured dtype": (changed(dtype="f8,f8"), TWO),
    "text dtype": (changed(dtype="<U2"), TWO),
    "time dtype": (changed(dtype="<M8[s]"), TWO),
    "big-endian dtype": (changed(dtype=">f8"), TWO),
    "long double": (changed(dtype="<f16"), TWO),
    "dtype by name": (changed(dtype="float64"), TWO),
    "dtype is a list": (changed(dtype=["<f8"]), TWO),
    "larger than its bytes": (changed(shape=[3]), TWO),
    "negative shape": (changed(shape=[-1]), TWO),
    "two negatives": (changed(shape=[-1, -2]), TWO),
    "fractional shape": (changed(shape=[1.5]), TWO),
    "shape of switches": (changed(shape=[True, 2]), TWO),
    "shape of texts": (changed(shape=["2"]), TWO),
    "shape is a number": (changed(shape=2), TWO),
    "length above the limit": (changed(shape=[codec.MAXIMUM_BODY + 1]), TWO),
    "length above 64 bits": (changed(shape=[2**64 + 2]), TWO),
    "product wraps to 0": (changed(shape=[2**16, 2**16, 2**16, 2**16]), b""),
    "product wraps to 2": (changed(shape=[2**26, 2**26, 2**12, 2]), TWO),
    "empty, but immense": (changed(shape=[0, *[2**26] * 15]), b""),
    "rank above the limit": (changed(shape=[1] * (codec.MAXIMUM_RANK + 1)), TWO),
    "bytes that are no booleans": (changed(dtype="|b1"), b"\x01\x02"),
    "NaN token": (b'{"kind": "imported", "id": NaN}', b""),
    "NaN as a length": (
        b'{"kind":"returned","id":"x","unchanged":true,"value":{"kind":"array","dtype":"<f8","shape":[NaN]}}',
        b"",
    ),
    "infinite line": (json.dumps(RAISED).replace("3", "1e999").encode(), b""),
    "negative line": ({**RAISED, "line": -1}, b""),
    "immense line": ({**RAISED, "line": 10**12}, b""),
    "line is a text": ({**RAISED, "line": "3"}, b""),
    "endless message": ({**RAISED, "message": "x" * 501}, b""),
    "endless type": ({**RAISED, "type": "x" * 121}, b""),
    "too many bases": ({**RAISED, "bases": ["E"] * 21}, b""),
    "base is null": ({**RAISED, "bases": [None]}, b""),
    "unpaired surrogate": (b'{"kind": "imported", "id": "\\ud800"}', b""),
    "float that is none": (number("float", "one"), b""),
    "float too large": (number("float", "0x1p99999"), b""),
    "int that is none": (number("int", "0xzz"), b""),
    "endless int": (number("int", "0x" + "f" * 1100), b""),
    "number of another type": (number("complex", "1j"), b""),
    "unchanged is no truth value": ({**RETURNED, "unchanged": 1}, TWO),
    "unchanged is missing": ({"kind": "returned", "id": "x", "value": ARRAY}, TWO),
    "bytes that belong to no value": (RETURNED, TWO + b"rest"),
    "deep nesting": (b"[" * 100_000, b""),
    "deep nesting in a field": (b'{"kind": "imported", "id": ' + b"[" * 500_000, b""),
    "deep unknown field": (b'{"kind":"imported","id":"x","y":' + b"[" * 100_000 + b"]" * 100_000 + b"}", b""),
    "deep value": (b'{"kind":"returned","id":"x","unchanged":true,"value":' + b"[" * 400_000, TWO),
    "wide header": (b"[" + b"[]," * 300_000 + b"[]]", b""),
}


@pytest.mark.parametrize(("header", "body"), LIES.values(), ids=LIES)
def test_lies(header: Any, body: bytes) -> None:
    """Every malformed reply is a ProtocolError, with a short message and little memory."""
    tracemalloc.start()
    try:
        with pytest.raises(ProtocolError) as caught:
            decode(header, body)
        assert tracemalloc.get_traced_memory()[1] < 16 << 20
    finally:
        tracemalloc.stop()
    assert len(str(caught.value)) <= 200


def test_key_that_stands_twice() -> None:
    """Of a key that stands twice the last counts: both are claims of the same worker, and neither is more."""
    reply = decode(b'{"kind": "imported", "id": "a", "id": "b"}')
    assert reply.id == "b"


@pytest.mark.parametrize(
    "prefix",
    [
        struct.pack(">4sIQ", b"AGW2", 10, 0),
        struct.pack(">4sIQ", b"\x00" * 4, 10, 0),
        struct.pack(">4sIQ", b"AGW1", 2**32 - 1, 0),
        struct.pack(">4sIQ", b"AGW1", codec.MAXIMUM_HEADER + 1, 0),
        struct.pack(">4sIQ", b"AGW1", 10, codec.MAXIMUM_BODY + 1),
        struct.pack(">4sIQ", b"AGW1", 10, 2**64 - 1),
        b"HTTP/1.1 200 OK\r",
    ],
)
def test_prefix_lies(prefix: bytes) -> None:
    """A frame that is not ours or announces more than the limits is refused before anything is read."""
    with pytest.raises(ProtocolError):
        decode_lengths(prefix)


def test_prefix() -> None:
    """A frame announces its lengths, up to the limits."""
    assert decode_lengths(codec.pack(b"{}", b"abc")[:16]) == (2, 3)
    assert decode_lengths(struct.pack(">4sIQ", b"AGW1", 1 << 20, 1 << 26)) == (1 << 20, 1 << 26)


@bounded
@given(st.binary(min_size=16, max_size=16) | st.binary(min_size=12, max_size=12).map(b"AGW1".__add__))
def test_any_prefix(prefix: bytes) -> None:
    """Any 16 bytes give lengths within the limits or ProtocolError."""
    try:
        header, body = decode_lengths(prefix)
    except ProtocolError:
        return
    assert header <= codec.MAXIMUM_HEADER
    assert body <= codec.MAXIMUM_BODY


@bounded
@given(st.binary(max_size=200), st.binary(max_size=32))
def test_any_bytes(header: bytes, body: bytes) -> None:
    """Random bytes are never a reply."""
    with pytest.raises(ProtocolError):
        decode(header, body)


anything = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from(sorted(codec.DTYPES)),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@bounded
@given(
    st.sampled_from([RETURNED, RAISED, changed(shape=[]), number("int", "0x5"), {"kind": "imported", "id": "x"}]),
    st.data(),
    st.binary(max_size=40),
)
def test_any_change_of_a_good_reply(reply: dict[str, Any], data: st.DataObject, body: bytes) -> None:
    """A good reply in which any field became anything else gives a value or ProtocolError, and never another error."""
    mutated = json.loads(json.dumps(reply))
    place = mutated["value"] if "value" in mutated and data.draw(st.booleans()) else mutated
    place[data.draw(st.sampled_from(sorted(place)) | st.text(max_size=5))] = data.draw(anything)
    try:
        decoded = decode(json.dumps(mutated).encode(), body)
    except ProtocolError:
        return
    value = getattr(decoded, "value", None)
    assert not isinstance(value, np.ndarray) or value.nbytes <= len(body)


@bounded
@given(st.data())
def test_any_flipped_byte(data: st.DataObject) -> None:
    """A good reply with bytes changed, cut or added gives a value or ProtocolError."""
    header = bytearray(json.dumps(RETURNED).encode())
    for _ in range(data.draw(st.integers(1, 4))):
        where = data.draw(st.integers(0, len(header) - 1))
        header[where : where + data.draw(st.integers(0, 2))] = data.draw(st.binary(max_size=2))
    body = data.draw(st.sampled_from([TWO, TWO[:-1], TWO + b"x", b""]))
    try:
        decode(bytes(header), body)
    except ProtocolError:
        return


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.tuples(inner, inner),
    max_leaves=10,
)


@bounded
@given(st.lists(values, max_size=3), st.dictionaries(st.text(max_size=5), values, max_size=2))
def test_arguments_round_trip(args: list[Any], kwargs: dict[str, Any]) -> None:
    """Arguments come out of the frame as they went in, types and NaN too; their encoding is always the same."""
    encoded = codec.encode_message(codec.encode_arguments(tuple(args), kwargs))
    message = codec.decode_message(encoded)
    decoded_args, decoded_kwargs = codec.decode_arguments(message)
    assert repr(decoded_args) == repr(args)
    assert repr(decoded_kwargs) == repr(kwargs)
    assert codec.are_unchanged(message, decoded_args, decoded_kwargs)
    assert repr(codec.encode_arguments(tuple(decoded_args), decoded_kwargs)) == repr(message)


steps = st.sampled_from([1, 2, 3, -1, -2])


@bounded
@given(
    st.lists(st.tuples(st.integers(0, 4), steps), min_size=1, max_size=4),
    st.permutations(range(4)),
    st.sampled_from(sorted(codec.DTYPES)),
    st.booleans(),
)
def test_arrays_round_trip(cuts: list[tuple[int, int]], order: list[int], dtype: str, writeable: bool) -> None:
    """Any slice or transpose of an array arrives equal, with its dtype and flag, and its encoding stays the same."""
    base = np.arange(math.prod([12] * len(cuts))).reshape([12] * len(cuts)).astype(dtype)
    sliced = base[tuple(slice(None, None, step) for _, step in cuts)]
    array = sliced[tuple(slice(0, length) for length, _ in cuts)].transpose(
        [axis for axis in order if axis < len(cuts)]
    )
    array.flags.writeable = writeable
    encoded = codec.encode_arguments((array,), {})
    (arrived,), _ = codec.decode_arguments(encoded)
    assert arrived.dtype == array.dtype
    assert arrived.flags.writeable == writeable
    assert np.array_equal(arrived, array)
    assert codec.encode_arguments((arrived,), {}) == encoded


@pytest.mark.parametrize("dtype", ["O", "U3", "M8[s]", "f8,f8", "longdouble"])
def test_arrays_that_stay_here(dtype: str) -> None:
    """An author's argument that can't cross the wall is refused before anything is sent."""
    with pytest.raises(codec.FrameError, match="does not cross the wall"):
        codec.encode_arguments((np.zeros(2, dtype),), {})


def test_dtypes_cross() -> None:
    """Dtypes and scalar types cross as themselves, and scalars keep their dtype."""
    sent = (np.float32, np.dtype("int64"), np.float32(0.1), np.int8(-3))
    received, _ = codec.decode_arguments(codec.encode_arguments(sent, {}))
    assert received == list(sent)
    assert [type(value) for value in received[2:]] == [np.float32, np.int8]


def test_request_leaves_room_for_its_reply() -> None:
    """A request is refused when a reply that brings its arguments back might not fit."""
    with pytest.raises(codec.FrameError, match="arguments are too large"):
        codec.pack_question({}, bytes(codec.MAXIMUM_REQUEST_BODY + 1))
    with pytest.raises(codec.FrameError, match="arguments are too large"):
        codec.pack_question({"arguments": "x" * codec.MAXIMUM_REQUEST_HEADER}, b"")
    with pytest.raises(codec.FrameError, match="arguments are too large"):
        encode_request({"args": [bytes(codec.MAXIMUM_REQUEST_BODY + codec.MAXIMUM_REQUEST_HEADER)]})
    with pytest.raises(codec.FrameError, match="value is too large"):
        codec.pack(b"{}", bytes(codec.MAXIMUM_BODY + 1))

"""What must hold of any bytes that a worker sends: the target of the fuzz run, and of the saved corpus in the tests.

An input is a frame's prefix of 16 bytes, a header, a line feed and a body. The lengths in the prefix are not used to
cut the rest, or hardly any mutation would get past them.
"""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable, Iterator
from typing import Any, Final

import numpy as np

from autograder.contract import Mismatch, check_dtype, check_values
from autograder.outcomes import Call, Opaque, Returned
from autograder.protocol import (
    AskReply,
    ImportedReply,
    ProtocolError,
    RaisedReply,
    ReadyReply,
    Reply,
    ReturnedReply,
    decode_header,
    decode_lengths,
    decode_question,
    decode_returned,
)
from autograder.worker import codec

PREFIX: Final = codec.PREFIX.size
GOOD: Final = (
    codec.PREFIX.pack(codec.MAGIC, 0, 16)
    + b'{"kind":"returned","id":"x","value":{"kind":"array","dtype":"<f8","shape":[2]},"unchanged":true}\n'
    + np.array([1.5, -2.0]).tobytes()
)
_MEBIBYTE: Final = 1 << 20
_DETAIL: Final = 200


def check(data: bytes) -> None:
    """Decode ``data`` and judge what comes of it; AssertionError, or any other exception, is a fault of ours.

    ``tracemalloc`` must be running: started and stopped for every input, it leaks.
    """
    tracemalloc.reset_peak()
    before, _ = tracemalloc.get_traced_memory()
    first = outcome(data)
    _, peak = tracemalloc.get_traced_memory()
    # JSON's worst is "{}," at 3 bytes, which becomes a dict and its place in a list.
    assert peak - before < 2 * _MEBIBYTE + 40 * len(data), f"{peak - before} bytes of memory for {len(data)} bytes"
    assert outcome(GOOD) == _GOOD_OUTCOME, "an earlier reply changed how a later one is read"
    assert outcome(data) == first, "the same bytes were read in two ways"


def outcome(data: bytes) -> list[str]:
    """Say in full what ``data`` is read as, stage by stage, after checking that it is within the limits."""
    header, _, body = data[PREFIX:].partition(b"\n")
    said = []
    if len(data) >= PREFIX:
        said.append(_attempt(lambda: _lengths(data[:PREFIX])))
    try:
        reply = decode_header(header, len(body))
    except ProtocolError as error:
        return [*said, _refusal(error)]
    said.append(_checked_reply(reply))
    if isinstance(reply, ReturnedReply):
        said.append(_attempt(lambda: _returned(reply, body)))
    if isinstance(reply, AskReply):
        said.append(_attempt(lambda: _question(reply, body)))
    return said


def _attempt(stage: Callable[[], Any]) -> str:
    try:
        return str(stage())
    except ProtocolError as error:
        return _refusal(error)


def _refusal(error: ProtocolError) -> str:
    assert len(str(error)) <= _DETAIL
    return f"refused: {error}"


def _lengths(prefix: bytes) -> tuple[int, int]:
    header, body = decode_lengths(prefix)
    assert 0 <= header <= codec.MAXIMUM_HEADER
    assert 0 <= body <= codec.MAXIMUM_BODY
    return header, body


def _checked_reply(reply: Reply) -> str:
    assert isinstance(reply, ReadyReply | ImportedReply | ReturnedReply | RaisedReply | AskReply)
    assert len(reply.id) <= 64
    if isinstance(reply, RaisedReply):
        assert len(reply.type) <= 120
        assert len(reply.message) <= 500
        assert len(reply.bases) <= 20
    return repr(reply)


def _returned(reply: ReturnedReply, body: bytes) -> str:
    value = decode_returned(reply, body)
    values = value if isinstance(value, tuple) else (value,)
    assert len(values) <= 8
    for one in values:
        assert type(one) in (np.ndarray, int, float, bool, Opaque)
        if isinstance(one, np.ndarray):
            _check_array(one)
        if type(one) is int:
            assert one.bit_length() <= 4 * 1100
    arrays = [one.tobytes() for one in values if isinstance(one, np.ndarray)]
    assert b"".join(arrays) == body, "bytes were invented, lost or left over"
    return f"{[_described(one) for one in values]} {_judged(value)}"


def _question(reply: AskReply, body: bytes) -> str:
    """Check that what is asked can be asked of another worker, and that its arrays are the body and nothing else."""
    call = decode_question(reply, body)
    arrays = b"".join(value.tobytes() for value in _leaves([*call.args, *call.kwargs.values()]))
    assert arrays == body, "bytes were invented, lost or left over"
    codec.encode_arguments(call.args, call.kwargs)
    return f"asks {call.function} {call.args!r} {call.kwargs!r}"


def _leaves(value: Any) -> Iterator[np.generic | codec.Array]:
    if isinstance(value, list | tuple):
        for item in value:
            yield from _leaves(item)
    elif isinstance(value, np.ndarray | np.generic):
        yield value


def _check_array(value: codec.Array) -> None:
    assert codec.array_dtype(value) in codec.DTYPES
    assert value.ndim <= codec.MAXIMUM_RANK
    assert value.flags.owndata
    assert value.flags.aligned
    assert value.dtype.kind != "b" or value.view(np.uint8).max(initial=0) <= 1


def _described(value: Any) -> str:
    if isinstance(value, np.ndarray):
        return f"{value.dtype} {value.shape} {value.tobytes()!r}"
    return f"opaque {value.type_name}" if isinstance(value, Opaque) else f"{type(value)} {value!r}"


def _judged(value: Any) -> str:
    """Judge the value as hidden tests do: it is right, or it is a mismatch, and nothing else."""
    returned = Returned(Call("f", (), {}), value, arguments_unchanged=True)
    shape = value.shape if isinstance(value, np.ndarray) else ()
    said = []
    judges: tuple[Callable[[], None], ...] = (
        lambda: check_values(returned, np.zeros(shape), 0.0, reveal=True),
        lambda: check_values(returned, np.zeros(shape), 0.0, kind="integer"),
        lambda: check_dtype(returned, np.float64),
    )
    for judge in judges:
        try:
            judge()
        except Mismatch as mismatch:
            said.append(str(mismatch))
    return repr(said)


_GOOD_OUTCOME: Final = outcome(GOOD)

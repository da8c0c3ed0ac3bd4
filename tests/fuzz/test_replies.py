"""Replay of the saved corpus, mutations of good replies, and round trips over a real worker."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

import numpy as np
import pytest
import reply_frames
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as npst

from autograder.config import Limits
from autograder.protocol import AskReply, decode_header, decode_question
from autograder.sandbox import Sandbox
from autograder.student import Student, open_student
from autograder.submission import Submission
from autograder.worker import codec

CORPUS = {path.name: path.read_bytes() for path in sorted((Path(__file__).parent / "corpus").iterdir())}
LIMITS = Limits(call_cpu_seconds=10, module_cpu_seconds=120, sleep_seconds=10, memory_mb=1024, output_mb=1)
SAME = b"def same(*args, **kwargs):\n    return args[0] if args else kwargs['x']\n"

bounded = settings(
    max_examples=200,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.fixture
def traced() -> Iterator[None]:
    """Count memory, as the checks of a frame need it."""
    tracemalloc.start()
    yield
    tracemalloc.stop()


@pytest.fixture(scope="module")
def student() -> Iterator[Student]:
    """Give a module that returns what it is given, in one worker for all calls."""
    submission = Submission("honest", {PurePosixPath("same.py"): SAME}, ())
    with open_student(submission, "same", Sandbox(LIMITS, frozenset())) as (opened, failure):
        assert failure is None
        yield opened


@pytest.mark.usefixtures("traced")
@pytest.mark.parametrize("data", CORPUS.values(), ids=CORPUS)
def test_saved_corpus(data: bytes) -> None:
    """Every input that a fuzz run kept is read within the limits or refused, and in one way only."""
    reply_frames.check(data)


def test_corpus_reaches_every_kind() -> None:
    """The corpus is not all refusals: every kind of reply and of value is among what it is read as."""
    read = "\n".join(line for data in CORPUS.values() for line in reply_frames.outcome(data))
    for kind in (
        "ReadyReply",
        "ImportedReply",
        "RaisedReply",
        "AskReply",
        "asks ",
        "1.5, -2. ]",
        "float64 (",
        "complex64 (",
        "bool (",
        "opaque ",
        "'int'",
        "'float'",
    ):
        assert kind in read


@pytest.mark.usefixtures("traced")
@pytest.mark.parametrize("item", ['{"kind":"none"},', '{"kind":"sequence","type":"list","items":[]},'])
def test_memory_of_dense_arguments(item: str) -> None:
    """The largest header there can be, full of the smallest values there are, takes a bounded multiple of its size."""
    arguments = (item * ((codec.MAXIMUM_HEADER - 200) // len(item))).removesuffix(",")
    header = f'{{"kind":"ask","id":"x","module":"m","function":"f","args":[{arguments}],"kwargs":{{}}}}'
    reply = decode_header(header.encode(), 0)
    assert isinstance(reply, AskReply)
    decode_question(reply, b"")
    assert tracemalloc.get_traced_memory()[1] < 40 * codec.MAXIMUM_HEADER


def _mutated(data: bytes, steps: list[tuple[str, int, int, bytes]]) -> bytes:
    for kind, place, length, other in steps:
        start = place % (len(data) + 1)
        end = min(start + length, len(data))
        match kind:
            case "replace":
                data = data[:start] + other[: end - start] + data[end:]
            case "insert":
                data = data[:start] + other + data[start:]
            case "repeat":
                data = data[:end] + data[start:]
            case "cut":
                data = data[:start] + data[end:]
    return data


steps = st.tuples(
    st.sampled_from(["replace", "insert", "repeat", "cut"]),
    st.integers(0, 4096),
    st.integers(1, 64),
    st.binary(max_size=16),
)


@bounded
@given(st.sampled_from(sorted(CORPUS.values())), st.lists(steps, min_size=1, max_size=6))
def test_mutated_replies(traced: None, data: bytes, mutations: list[tuple[str, int, int, bytes]]) -> None:  # noqa: ARG001
    """A saved reply with bytes replaced, inserted, repeated and cut is read within the limits or refused."""
    reply_frames.check(_mutated(data, mutations))


dtypes = st.sampled_from(sorted(codec.DTYPES)).map(np.dtype)
arrays = dtypes.flatmap(
    lambda dtype: npst.array_shapes(min_dims=0, max_dims=5, min_side=0, max_side=4).flatmap(
        lambda shape: st.binary(min_size=size(dtype, shape), max_size=size(dtype, shape)).map(
            lambda content: _from_bytes(content, dtype, shape)
        )
    )
)


def size(dtype: np.dtype[Any], shape: tuple[int, ...]) -> int:
    """Count the bytes of an array."""
    return dtype.itemsize * int(np.prod(shape))


def _from_bytes(content: bytes, dtype: np.dtype[Any], shape: tuple[int, ...]) -> codec.Array:
    """Give an array of any bits at all: every NaN there is, infinities, negative zero, subnormal numbers."""
    if dtype.kind == "b":
        content = bytes(byte & 1 for byte in content)
    return np.frombuffer(content, dtype).reshape(shape).copy()


def _laid_out(array: codec.Array, layout: str) -> codec.Array:
    match layout:
        case "transposed":
            return array.T
        case "reversed everywhere":
            return np.asarray(np.flip(array))
        case "every other":
            return np.repeat(array, 2, axis=-1)[..., ::2] if array.ndim else array
        case "broadcast":
            return np.broadcast_to(array, (3, *array.shape))
        case "big-endian":
            return array.astype(array.dtype.newbyteorder(">"))
    return array


@bounded
@given(
    arrays,
    st.sampled_from(["as it is", "transposed", "reversed everywhere", "every other", "broadcast", "big-endian"]),
    st.booleans(),
    st.booleans(),
)
def test_arrays_cross_both_ways(
    student: Student, array: codec.Array, layout: str, writeable: bool, by_name: bool
) -> None:
    """Any array, empty or of rank 0 too, comes back from a real worker bit for bit, and the worker saw it unchanged."""
    sent = _laid_out(array, layout)
    if layout != "broadcast":  # never writeable
        sent.flags.writeable = writeable
    returned = student.same(x=sent) if by_name else student.same(sent)
    little = sent.astype(sent.dtype.newbyteorder("<"))
    assert (returned.value.dtype, returned.value.shape) == (little.dtype, sent.shape)
    assert returned.value.tobytes() == little.tobytes()
    assert returned.arguments_unchanged


@bounded
@given(st.integers(-(2**4095), 2**4095) | st.floats() | st.booleans())
def test_numbers_cross_both_ways(student: Student, number: float) -> None:
    """Any Python number comes back as itself, of its own type; a NaN as a NaN."""
    value = student.same(number).value
    assert type(value) is type(number)
    assert repr(value) == repr(number)


@bounded
@given(
    dtypes.flatmap(
        lambda dtype: st.binary(min_size=dtype.itemsize, max_size=dtype.itemsize).map(
            lambda b: _from_bytes(b, dtype, ())
        )
    )
)
def test_scalars_cross_both_ways(student: Student, array: codec.Array) -> None:
    """A NumPy scalar comes back as an array of rank 0, of its dtype and with its bits."""
    value = student.same(array[()]).value
    assert (value.dtype, value.shape, value.tobytes()) == (array.dtype, (), array.tobytes())


@bounded
@given(
    st.recursive(
        st.none() | st.text() | st.integers() | st.floats() | arrays,
        lambda inner: st.lists(inner, max_size=4),
        max_leaves=8,
    )
)
def test_nested_arguments_come_back_unchanged(student: Student, value: Any) -> None:
    """Nested lists of anything that may be asked reach the worker, and are recognised as unchanged on the way back."""
    assert student.same(0, value).arguments_unchanged

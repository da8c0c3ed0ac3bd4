"""The one numeric contract: shape, then kind, then NaN and infinity, then values within a tolerance.

The same comparison judges every hidden test. Expected values and tolerances come from the recorded references; how
the tolerance is computed is told in ``autograder.recorder``. No message carries an expected value of a hidden input.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Literal

import numpy as np

from autograder.messages import known_shape, known_type
from autograder.outcomes import Opaque, Returned
from autograder.texts import Text, say, together

Array = np.ndarray[Any, np.dtype[Any]]
Aspect = Literal["shape", "kind", "dtype", "finite", "values", "arguments", "exception", "time"]
Kind = Literal["floating", "integer"]

_KINDS: dict[Kind, str] = {"floating": "f", "integer": "iu"}


class Mismatch(Exception):  # noqa: N818  # a wrong answer, in the field's word
    """The student's answer is not what was asked; ``str()`` may be shown to the student."""

    def __init__(self, aspect: Aspect, said: str | Text, /, **values: object) -> None:
        self.message = said if isinstance(said, Text) else say(said, **values)
        super().__init__(str(self.message))
        self.aspect = aspect


class TooSlow(Mismatch):
    """The answer took more CPU time than it may."""


def check_values(
    returned: Returned,
    expected: Array,
    tolerance: Array | float,
    *,
    kind: Kind = "floating",
    reveal: bool = False,
) -> None:
    """Judge a returned value against ``expected``.

    Parameters
    ----------
    returned
        What the student's function returned.
    expected, tolerance
        float64; the result must have exactly ``expected.shape``, and every element lie within its absolute tolerance.
    kind
        Whether the result must be of a floating or of an integer dtype.
    reveal
        Show the expected values in the message: only for inputs whose answer is public.

    Raises
    ------
    Mismatch
        With the first aspect that does not hold.

    """
    if _is_right(returned.value, expected, tolerance, kind):
        return
    actual = numbers(returned, expected.shape, kind=kind)
    # Written as "not within", so that a NaN that slipped in is wrong and not silently right.
    with np.errstate(over="ignore"):  # a difference too large for a float is wrong, not worth a warning
        wrong = ~(np.abs(actual - expected) <= tolerance)
    if wrong.any():
        raise Mismatch("values", _values_message(returned, actual, expected, wrong, reveal=reveal))


def _is_right(value: Any, expected: Array, tolerance: Array | float, kind: Kind) -> bool:
    """Tell whether all aspects hold; most answers are right, and what is wrong with the others is found out slowly."""
    if not isinstance(value, np.ndarray) or value.shape != expected.shape or value.dtype.kind not in _KINDS[kind]:
        return False
    with np.errstate(all="ignore"):
        apart = np.abs(value.astype(np.float64) - expected)
    return bool((apart <= tolerance).all() and np.isfinite(apart).all())


def numbers(returned: Returned, shape: tuple[int, ...], *, kind: Kind = "floating") -> Array:
    """Give the returned value as float64 once its shape, kind and finiteness hold.

    Raises
    ------
    Mismatch
        Naming what came and what was expected.

    """
    value = returned.value
    name = returned.call.function
    if isinstance(value, Opaque | tuple):
        raise _is_no_array(name, value)
    if np.shape(value) != shape:
        returned_shape = known_shape(np.shape(value), shape)
        raise Mismatch(
            "shape",
            "{function} should return shape {shape}, but it returned {returned}.",
            function=name,
            shape=shape,
            returned=returned_shape,
        )
    # A Python number is fine for rank 0 and judged by its kind; an int beyond 64 bits becomes an object: refused.
    array = np.asarray(value)
    if array.dtype.kind not in _KINDS[kind]:
        raise Mismatch(
            "kind",
            "{function} should return {kind} numbers, but their dtype is {dtype}.",
            function=name,
            kind=_kind_name(kind),
            dtype=array.dtype,
        )
    actual = array.astype(np.float64)
    _check_finite(name, actual)
    return actual


def check_dtype(returned: Returned, dtype: Any) -> None:
    """Judge the dtype of a returned array; a Python float counts as float64, as NumPy itself has it."""
    expected = np.dtype(dtype)
    value = returned.value
    if isinstance(value, Opaque | tuple):
        raise _is_no_array(returned.call.function, value)
    actual = value.dtype if isinstance(value, np.ndarray) else np.dtype(type(value))
    if actual != expected:
        raise Mismatch(
            "dtype",
            "{function} should return dtype {dtype}, but it returned {returned}.",
            function=returned.call.function,
            dtype=expected,
            returned=actual,
        )


def parts(returned: Returned, count: int) -> tuple[Returned, ...]:
    """Give the ``count`` parts of a returned tuple, each to be judged like an answer of its own.

    Raises
    ------
    Mismatch
        Where it is no tuple, or one of another length.

    """
    value, function = returned.value, returned.call.function
    if not isinstance(value, tuple):
        raise Mismatch(
            "shape",
            "{function} should return a tuple of {count} values, but it returned {type}.",
            function=function,
            count=count,
            type=_type_name(value),
        )
    if len(value) != count:
        raise Mismatch(
            "shape",
            "{function} should return a tuple of {count} values, but it returned one of {returned}.",
            function=function,
            count=count,
            returned=len(value),
        )
    return tuple(Returned(returned.call, part, returned.arguments_unchanged) for part in value)


def part_of(returned: Returned, part: int) -> Returned:
    """Give one part of a returned tuple, called as in ``train(...)[2]`` by what is said about it.

    Raises
    ------
    Mismatch
        Where it is no tuple, or has no such part.

    """
    value, function = returned.value, returned.call.function
    if not isinstance(value, tuple):
        raise Mismatch(
            "shape",
            "{function} should return a tuple, but it returned {type}.",
            function=function,
            type=_type_name(value),
        )
    if part >= len(value):
        raise Mismatch(
            "shape",
            "{function} should return a tuple of at least {count} values, but it returned one of {returned}.",
            function=function,
            count=part + 1,
            returned=len(value),
        )
    call = replace(returned.call, function=f"{function}(...)[{part}]")
    return Returned(call, value[part], returned.arguments_unchanged)


def check_property(holds: Array | bool | np.bool_, said: str, /, **values: object) -> None:
    """Judge a property of values that ``numbers`` gave.

    ``said`` tells the student what does not hold, with ``values`` in its ``{places}``.
    """
    if not np.all(holds):
        raise Mismatch("values", said, **values)


def check_unchanged(returned: Returned) -> None:
    """Judge whether the call left its arguments as they were."""
    if not returned.arguments_unchanged:
        raise Mismatch(
            "arguments",
            "{function} changed the arguments it was given; work on a copy instead.",
            function=returned.call.function,
        )


def check_cpu_time(returned: Returned, seconds: float) -> None:
    """Judge whether the call used no more than ``seconds`` of CPU time, of which a busy machine takes none.

    Give ten times what a right answer needs, and a second at least: what a call takes differs from time to time. A call
    that goes beyond its limit in grading_config.yaml never comes this far.
    """
    if returned.cpu_seconds > seconds:
        raise TooSlow(
            "time",
            "{function} used more than {seconds:g} s of CPU time. NumPy works on whole arrays at once: which loop over "
            "single numbers, or over examples, could be one expression?",
            function=returned.call.function,
            seconds=seconds,
        )


def _is_no_array(function: str, value: Opaque | tuple[Any, ...]) -> Mismatch:
    return Mismatch(
        "kind",
        "{function} should return a NumPy array, but it returned {type}.",
        function=function,
        type=_type_name(value),
    )


def _type_name(value: Any) -> Text:
    return known_type(value.type_name if isinstance(value, Opaque) else type(value).__name__)


def _kind_name(kind: Kind) -> Text:
    return say("floating") if kind == "floating" else say("integer")


def _check_finite(name: str, actual: Array) -> None:
    for value, where in (("nan", np.isnan(actual)), ("inf", np.isposinf(actual)), ("-inf", np.isneginf(actual))):
        if where.any():
            raise Mismatch(
                "finite",
                "{function} returned {value} in {count} of {size} places.",
                function=name,
                value=value,
                count=int(where.sum()),
                size=actual.size,
            )


def _values_message(returned: Returned, actual: Array, expected: Array, wrong: Array, *, reveal: bool) -> Text:
    name, count = returned.call.function, int(wrong.sum())
    if not wrong.ndim:
        if not reveal:
            return say("{function} returned a wrong number.", function=name)
        numbers = {"actual": float(actual), "expected": float(expected)}
        return say("{function} returned {actual:.7g}, and {expected:.7g} was expected.", function=name, **numbers)
    said = say("{function} returned {count} wrong of {size} values.", function=name, count=count, size=wrong.size)
    if not reveal:
        return said
    where = tuple(int(index) for index in np.argwhere(wrong)[0])
    shown = say(
        "First at {index} it returned {actual:.7g}, and {expected:.7g} was expected.",
        index=list(where),
        actual=actual[where],
        expected=expected[where],
    )
    return together([said, shown])

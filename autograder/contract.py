"""The one numeric contract: shape, then kind, then NaN and infinity, then values within a tolerance.

The same comparison judges every hidden test. Expected values and tolerances come from the recorded references; how
the tolerance is computed is told in ``autograder.recorder``. No message carries an expected value of a hidden input.
"""

from __future__ import annotations

from typing import Any, Literal

import numpy as np

from autograder.messages import known_shape, known_type
from autograder.outcomes import Opaque, Returned

Array = np.ndarray[Any, np.dtype[Any]]
Aspect = Literal["shape", "kind", "dtype", "finite", "values", "arguments", "exception"]
Kind = Literal["floating", "integer"]

_KINDS: dict[Kind, str] = {"floating": "f", "integer": "iu"}


class Mismatch(Exception):  # noqa: N818  # a wrong answer, in the field's word
    """The student's answer is not what was asked; ``str()`` may be shown to the student."""

    def __init__(self, aspect: Aspect, message: str) -> None:
        super().__init__(message)
        self.aspect = aspect


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
    actual = numbers(returned, expected.shape, kind=kind)
    # Written as "not within", so that a NaN that slipped in is wrong and not silently right.
    with np.errstate(over="ignore"):  # a difference too large for a float is wrong, not worth a warning
        wrong = ~(np.abs(actual - expected) <= tolerance)
    if wrong.any():
        raise Mismatch("values", _values_message(returned, actual, expected, wrong, reveal=reveal))


def numbers(returned: Returned, shape: tuple[int, ...], *, kind: Kind = "floating") -> Array:
    """Give the returned value as float64 once its shape, kind and finiteness hold.

    Raises
    ------
    Mismatch
        Naming what came and what was expected.

    """
    value = returned.value
    name = returned.call.function
    if isinstance(value, Opaque):
        raise Mismatch("kind", f"{name} should return a NumPy array, but it returned {known_type(value.type_name)}.")
    if np.shape(value) != shape:
        returned_shape = known_shape(np.shape(value), shape)
        raise Mismatch("shape", f"{name} should return shape {shape}, but it returned {returned_shape}.")
    # A Python number is fine for rank 0 and judged by its kind; an int beyond 64 bits becomes an object: refused.
    array = np.asarray(value)
    if array.dtype.kind not in _KINDS[kind]:
        raise Mismatch("kind", f"{name} should return {kind} numbers, but their dtype is {array.dtype}.")
    actual = array.astype(np.float64)
    _check_finite(name, actual)
    return actual


def check_dtype(returned: Returned, dtype: Any) -> None:
    """Judge the dtype of a returned array; a Python float counts as float64, as NumPy itself has it."""
    expected = np.dtype(dtype)
    value = returned.value
    if isinstance(value, Opaque):
        raise Mismatch(
            "kind",
            f"{returned.call.function} should return a NumPy array, but it returned {known_type(value.type_name)}.",
        )
    actual = value.dtype if isinstance(value, np.ndarray) else np.dtype(type(value))
    if actual != expected:
        raise Mismatch("dtype", f"{returned.call.function} should return dtype {expected}, but it returned {actual}.")


def check_property(holds: Array | bool | np.bool_, said: str) -> None:
    """Judge a property of values that ``numbers`` gave; ``said`` tells the student what does not hold."""
    if not np.all(holds):
        raise Mismatch("values", said)


def check_unchanged(returned: Returned) -> None:
    """Judge whether the call left its arguments as they were."""
    if not returned.arguments_unchanged:
        name = returned.call.function
        raise Mismatch("arguments", f"{name} changed the arguments it was given; work on a copy instead.")


def _check_finite(name: str, actual: Array) -> None:
    nan, infinite = int(np.isnan(actual).sum()), int(np.isinf(actual).sum())
    if nan:
        raise Mismatch("finite", f"{name} returned nan in {nan} of {actual.size} places.")
    if infinite:
        raise Mismatch("finite", f"{name} returned inf in {infinite} of {actual.size} places.")


def _values_message(returned: Returned, actual: Array, expected: Array, wrong: Array, *, reveal: bool) -> str:
    name = returned.call.function
    said = f"{name} returned {int(wrong.sum())} wrong of {wrong.size} values." if wrong.ndim else f"{name} is wrong."
    if not reveal:
        return said
    where = tuple(int(index) for index in np.argwhere(wrong)[0])
    place = f"at {list(where)} " if where else ""
    return f"{said} First {place}it returned {actual[where]:.7g}, and {expected[where]:.7g} was expected."

"""When two outcomes of one call are the same: as far as rounding, and the precision computed in, let one tell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final
from weakref import WeakKeyDictionary

import numpy as np

from autograder.outcomes import Array, Call, Opaque, Raised, Returned

_ROUNDING: Final = 2.0**-24
_FLUSHED: Final = 2.0**-126
# Beyond this the condition of a case says nothing any more: any value would match any other.
_LARGEST_SCALE: Final = 1e4
# The kinds of dtype whose values are compared within a tolerance.
NUMERIC_KINDS: Final = "fiu"
# How much rounding may do, by call: most calls are made of every student.
_UNITS: Final[WeakKeyDictionary[Call, float]] = WeakKeyDictionary()


@dataclass(frozen=True, slots=True)
class Precision:
    """A habit of computing: the dtype that float arrays, and lists of floats, are converted to; None leaves them."""

    arrays: type[np.floating[Any]] | None
    lists: type[np.floating[Any]] | None

    def __call__(self, argument: Any) -> Any:
        """Convert an argument."""
        dtype = self._dtype(argument)
        return argument if dtype is None else np.asarray(argument, dtype)

    def kinds(self, call: Call) -> tuple[Any, ...]:
        """Say what the arguments of ``call`` become: where two precisions say the same, they are the same."""
        return tuple(self._dtype(argument) or _dtype_of(argument) for argument in (*call.args, *call.kwargs.values()))

    def _dtype(self, argument: Any) -> type[np.floating[Any]] | None:
        if isinstance(argument, np.ndarray):
            return self.arrays if argument.dtype.kind == "f" else None
        return self.lists if isinstance(argument, list) and _holds_float(argument) else None


def _dtype_of(argument: Any) -> Any:
    return argument.dtype.type if isinstance(argument, np.ndarray) else None


AS_GIVEN: Final = Precision(None, None)
FLOAT64: Final = Precision(np.float64, np.float64)
# Whatever precision a student computes in, it is the same for every call.
PRECISIONS: Final = (AS_GIVEN, Precision(None, np.float32), FLOAT64, Precision(np.float32, np.float32))


def agrees(outcome: Returned | Raised, predicted: Returned | Raised) -> bool:
    """Tell whether two outcomes of one call are the same, as far as rounding lets one tell."""
    match outcome, predicted:
        case Raised(), Raised():
            return _raised_alike(outcome, predicted)
        case Returned(), Returned():
            if outcome.arguments_unchanged != predicted.arguments_unchanged:
                return False
            call = predicted.call
            return _values_agree(
                outcome.value, predicted.value, call, None if call.part is not None else call.tolerance
            )
    return False


def is_right(outcome: Returned | Raised, right: Returned | Raised) -> bool:
    """Tell whether an outcome is what the right function comes to; an exception may be a more special one."""
    if isinstance(outcome, Raised) and isinstance(right, Raised):
        return right.type_name in outcome.bases
    return agrees(outcome, right)


def _raised_alike(outcome: Raised, predicted: Raised) -> bool:
    """Tell whether one exception is a kind of the other; that both are exceptions says nothing."""
    kinds = {*outcome.bases, *predicted.bases} - {"Exception", "BaseException", "object"}
    named = {outcome.type_name, predicted.type_name} & kinds
    return any(name in outcome.bases and name in predicted.bases for name in named)


def _values_agree(value: Any, predicted: Any, call: Call, tolerance: Array | None) -> bool:
    if isinstance(value, tuple) or isinstance(predicted, tuple):
        both = isinstance(value, tuple) and isinstance(predicted, tuple) and len(value) == len(predicted)
        pairs = zip(value, predicted, strict=True) if both else ()
        tolerances = {call.part: call.tolerance}  # the other parts are judged by their own numbers
        return both and all(_values_agree(*pair, call, tolerances.get(part)) for part, pair in enumerate(pairs))
    if isinstance(value, Opaque) or isinstance(predicted, Opaque):
        both = isinstance(value, Opaque) and isinstance(predicted, Opaque)
        return both and value.type_name == predicted.type_name
    actual, expected = np.asarray(value), np.asarray(predicted)
    if actual.shape != expected.shape or actual.dtype.kind != expected.dtype.kind:
        return False
    if actual.dtype != expected.dtype and settles_dtype(call):
        return False
    if actual.dtype == expected.dtype and actual.tobytes() == expected.tobytes():
        return True  # as most that agree, and sooner known than by the rest
    if actual.dtype.kind not in NUMERIC_KINDS:
        return bool(np.array_equal(actual, expected))
    return bool(close_to_each(actual, expected[None], call, tolerance)[0])


def close_to_each(actual: Array, expected: Array, call: Call, tolerance: Array | None) -> Array:
    """Tell of each of several expected values, which lie along axis 0, whether ``actual`` agrees with it."""
    actual, expected = actual.astype(np.float64), expected.astype(np.float64)
    with np.errstate(all="ignore"):  # a difference too large for a float is no agreement
        near = np.abs(actual - expected) <= _tolerance(expected, call, tolerance)
    alike = np.where(np.isfinite(expected), near, (actual == expected) | (np.isnan(actual) & np.isnan(expected)))
    return np.asarray(alike.reshape(len(expected), -1).all(axis=1))


def _tolerance(expected: Array, call: Call, tolerance: Array | None) -> Array:
    """Give the case's own tolerance where it has one, and at least what rounding does to the predicted values.

    The rule is that of ``autograder.recorder.cases.Truth``, with the condition that most functions have.
    """
    unit = _unit(call)
    own = unit * np.abs(expected) + _FLUSHED
    if tolerance is None:
        return own + unit
    is_alike = tolerance.shape == expected.shape[1:]
    return np.maximum(own, tolerance if is_alike else tolerance.max(initial=0.0))


def _unit(call: Call) -> float:
    if call not in _UNITS:
        arrays = call.arrays()
        largest = max((float(np.abs(array).max()) for array in arrays if array.size), default=0.0)
        terms = max((length for array in arrays for length in array.shape), default=1)
        # In this order, so that a nan among the arguments counts as the largest scale.
        _UNITS[call] = (16 + terms / 4) * _ROUNDING * min(_LARGEST_SCALE, 1 + largest)
    return _UNITS[call]


def settles_dtype(call: Call) -> bool:
    """Tell whether the dtype of the answer is part of it: it was asked for, or float64 must stay float64."""
    arguments = [*call.args, *call.kwargs.values()]
    if any(isinstance(argument, type | np.dtype) for argument in arguments):
        return True
    floats = [argument for argument in arguments if isinstance(argument, np.ndarray) and argument.dtype.kind == "f"]
    has_lists = any(isinstance(argument, list) and _holds_float(argument) for argument in arguments)
    return bool(floats) and not has_lists and all(array.dtype == np.float64 for array in floats)


def _holds_float(argument: list[Any]) -> bool:
    return any(_holds_float(item) if isinstance(item, list) else isinstance(item, float) for item in argument)

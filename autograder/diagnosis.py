"""Name the misconception that explains every observed call of a function, or say what the numbers show by themselves.

A misconception is named only when it, or every pair that explains the calls, stands alone: it must give what the
student's function gave on every call, the right ones and the wrong ones, and no other may do so too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any, Final

import numpy as np

from autograder.author_code import Function
from autograder.misconceptions import Misconception
from autograder.outcomes import Array, Call, Killed, Opaque, Outcome, Raised, Returned
from autograder.results import Diagnosis
from autograder.stand_in import predict
from autograder.symptoms import Observation, find_symptoms
from autograder.texts import say

_ROUNDING: Final = 2.0**-24
_FLUSHED: Final = 2.0**-126
# Beyond this the condition of a case says nothing any more: any value would match any other.
_LARGEST_SCALE: Final = 1e4


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


_FLOAT64: Final = Precision(np.float64, np.float64)
# Whatever precision a student computes in, it is the same for every call.
_PRECISIONS: Final = (Precision(None, None), Precision(None, np.float32), _FLOAT64, Precision(np.float32, np.float32))


def diagnose(
    outcomes: Iterable[Outcome], solution: Mapping[str, Function], misconceptions: Sequence[Misconception]
) -> tuple[Diagnosis, ...]:
    """Explain what is wrong with each function that was called.

    Parameters
    ----------
    outcomes
        Every call of the module's functions and what it came to; the call that ended the worker explains nothing.
    solution
        The right functions by name.
    misconceptions
        The known wrong variants of them.

    """
    found: list[Diagnosis] = []
    for function, observations in _observe(outcomes, solution).items():
        if not all(observed.is_right for observed in observations):
            known = [candidate for candidate in misconceptions if candidate.function == function]
            found += explain(observations, known) or find_symptoms(observations, solution[function])
    return tuple(dict.fromkeys(found))


def explain(observations: Sequence[Observation], known: Sequence[Misconception]) -> list[Diagnosis]:
    """Name the one misconception, or what all matching pairs share, that gives every observed outcome."""
    ordered = _wrong_first(observations)
    single = [candidate for candidate in known if _explains(ordered, candidate.variants(), candidate.model)]
    if len(single) == 1:
        return [_diagnosis(candidate) for candidate in (*single, *_wrong_habit(ordered, single[0], known))]
    # Where every call raised, as in an unchanged stub, nothing tells pairs apart, and each would be tried at length.
    if single or not any(isinstance(observed.outcome, Returned) for observed in observations):
        return []
    pairs = [
        {one.name, other.name}
        for one, other in combinations(known, 2)
        if _explains(ordered, one.combined(other), one.model)
    ]
    shared = set.intersection(*pairs) if pairs else set()
    return [_diagnosis(candidate) for candidate in known if candidate.name in shared]


def _wrong_habit(
    observations: list[Observation], found: Misconception, known: Sequence[Misconception]
) -> list[Misconception]:
    """Name the precision, where ``found`` explains the calls only in one in which the right model is wrong, too."""
    in_precisions = [
        [_predicted(observed, found.model, precision) for observed in observations]
        for precision in _matching(observations, found.variants())
    ]
    if any(all(observed.is_right for observed in predicted) for predicted in in_precisions):
        return []
    habits = [one for one in known if _explains(_wrong_first(in_precisions[0]), one.variants(), one.model)]
    return habits if len(habits) == 1 and habits != [found] else []


def _predicted(observed: Observation, model: Function, precision: Precision) -> Observation:
    outcome = predict(model, observed.call, precision)
    return Observation(observed.call, outcome, observed.right, _is_right(outcome, observed.right))


def matches(observations: Sequence[Observation], variants: Iterable[Function]) -> bool:
    """Tell whether any of ``variants``, computing in any one precision throughout, gives every observed outcome."""
    return any(True for _ in _matching(_wrong_first(observations), variants))


def agrees(outcome: Returned | Raised, predicted: Returned | Raised) -> bool:
    """Tell whether two outcomes of one call are the same, as far as rounding lets one tell."""
    match outcome, predicted:
        case Raised(), Raised():
            return _raised_alike(outcome, predicted)
        case Returned(), Returned():
            if outcome.arguments_unchanged != predicted.arguments_unchanged:
                return False
            return _values_agree(outcome.value, predicted.value, predicted.call)
    return False


def _wrong_first(observations: Sequence[Observation]) -> list[Observation]:
    return sorted(observations, key=lambda observed: observed.is_right)


def _explains(observations: list[Observation], variants: Iterable[Function], model: Function) -> bool:
    """Tell whether a variant matches, leaving out precisions in which the right ``model`` does: they explain all."""
    return any(
        not all(_gives(model, observed, precision) for observed in observations)
        for precision in _matching(observations, variants)
    )


def _matching(observations: list[Observation], variants: Iterable[Function]) -> Iterator[Precision]:
    """Give the precisions in which one of ``variants`` gives every outcome.

    What refutes a candidate moves to the front of ``observations``: it is likely to refute the next one, too.
    """
    for variant in variants:
        refuted: list[tuple[Observation, tuple[Any, ...]]] = []
        for precision in _PRECISIONS:
            first = observations[0]
            if any(first is other and precision.kinds(first.call) == kinds for other, kinds in refuted):
                continue
            index = next((i for i, seen in enumerate(observations) if not _gives(variant, seen, precision)), None)
            if index is None:
                yield precision
                continue
            observations.insert(0, observations.pop(index))
            refuted.append((observations[0], precision.kinds(observations[0].call)))


def _gives(variant: Function, observed: Observation, precision: Precision) -> bool:
    return agrees(observed.outcome, predict(variant, observed.call, precision))


def _raised_alike(outcome: Raised, predicted: Raised) -> bool:
    """Tell whether one exception is a kind of the other; that both are exceptions says nothing."""
    kinds = {*outcome.bases, *predicted.bases} - {"Exception", "BaseException", "object"}
    named = {outcome.type_name, predicted.type_name} & kinds
    return any(name in outcome.bases and name in predicted.bases for name in named)


def _observe(outcomes: Iterable[Outcome], solution: Mapping[str, Function]) -> dict[str, list[Observation]]:
    observed: dict[str, list[Observation]] = {}
    for outcome in outcomes:
        if isinstance(outcome, Killed) or outcome.call is None:
            continue
        if outcome.call.function not in solution:
            continue
        right = predict(solution[outcome.call.function], outcome.call, _FLOAT64)
        observation = Observation(outcome.call, outcome, right, _is_right(outcome, right))
        observed.setdefault(outcome.call.function, []).append(observation)
    return observed


def _is_right(outcome: Returned | Raised, right: Returned | Raised) -> bool:
    if isinstance(outcome, Raised) and isinstance(right, Raised):
        return right.type_name in outcome.bases
    return agrees(outcome, right)


def _diagnosis(candidate: Misconception) -> Diagnosis:
    return Diagnosis(candidate.name, say(candidate.hint))


def _values_agree(value: Any, predicted: Any, call: Call) -> bool:
    if isinstance(value, Opaque) or isinstance(predicted, Opaque):
        both = isinstance(value, Opaque) and isinstance(predicted, Opaque)
        return both and value.type_name == predicted.type_name
    actual, expected = np.asarray(value), np.asarray(predicted)
    if actual.shape != expected.shape or actual.dtype.kind != expected.dtype.kind:
        return False
    if actual.dtype != expected.dtype and _settles_dtype(call):
        return False
    if actual.dtype.kind not in "fiu":
        return bool(np.array_equal(actual, expected))
    return _close(actual.astype(np.float64), expected.astype(np.float64), call)


def _close(actual: Array, expected: Array, call: Call) -> bool:
    finite = np.isfinite(expected)
    if not np.array_equal(actual[~finite], expected[~finite], equal_nan=True):
        return False
    with np.errstate(over="ignore"):  # a difference too large for a float is no agreement
        apart = np.abs(actual[finite] - expected[finite])
    return bool(np.all(apart <= _tolerance(expected, call)[finite]))


def _tolerance(expected: Array, call: Call) -> Array:
    """Give the case's own tolerance where it has one, and at least what rounding does to the predicted value.

    The rule is that of ``autograder.recorder.cases.Truth``, with the condition that most functions have.
    """
    arrays = call.arrays()
    largest = max((float(np.abs(array).max()) for array in arrays if array.size), default=0.0)
    terms = max((length for array in arrays for length in array.shape), default=1)
    # In this order, so that a nan among the arguments counts as the largest scale.
    unit = (16 + terms / 4) * _ROUNDING * min(_LARGEST_SCALE, 1 + largest)
    with np.errstate(invalid="ignore"):
        own = unit * np.abs(expected) + _FLUSHED
    if call.tolerance is None:
        return own + unit
    recorded = call.tolerance if call.tolerance.shape == expected.shape else call.tolerance.max(initial=0.0)
    return np.maximum(own, recorded)


def _settles_dtype(call: Call) -> bool:
    """Tell whether the dtype of the answer is part of it: it was asked for, or float64 must stay float64."""
    arguments = [*call.args, *call.kwargs.values()]
    if any(isinstance(argument, type | np.dtype) for argument in arguments):
        return True
    floats = [argument for argument in arguments if isinstance(argument, np.ndarray) and argument.dtype.kind == "f"]
    has_lists = any(isinstance(argument, list) and _holds_float(argument) for argument in arguments)
    return bool(floats) and not has_lists and all(array.dtype == np.float64 for array in floats)


def _holds_float(argument: list[Any]) -> bool:
    return any(_holds_float(item) if isinstance(item, list) else isinstance(item, float) for item in argument)

"""What wrong numbers show by themselves, where no misconception explains them: a factor, a shift, an axis, a bound.

A symptom is told only when it holds for every wrong answer of a function (and is not just as true of the right ones),
so it is a fact about the numbers and no guess about the student. None tells a value that was expected.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from autograder.author_code import Function
from autograder.outcomes import Array, Call, Raised, Returned
from autograder.results import Diagnosis
from autograder.stand_in import predict
from autograder.texts import Text, same, say

_CLOSE: Final = 1e-4
_SMALLEST_SHIFT: Final = 1e-6
_SAME_SHIFT: Final = 5e-3
_FEWEST_HIDDEN: Final = 5
_MOST_DIGITS: Final = 8
_KNOWN_FACTORS: Final = {
    "-1": -1.0,
    "2": 2.0,
    "1/2": 0.5,
    "ln 2": math.log(2),
    "1/ln 2": 1 / math.log(2),
    "ln 10": math.log(10),
    "1/ln 10": 1 / math.log(10),
}


@dataclass(frozen=True, slots=True, eq=False)
class Observation:
    """One call of a student's function, and what the right function comes to."""

    call: Call
    outcome: Returned | Raised
    right: Returned | Raised
    is_right: bool


@dataclass(frozen=True, slots=True, eq=False)
class _Wrong:
    """A wrong answer in numbers, beside the right one."""

    call: Call
    actual: Array
    expected: Array


def find_symptoms(observations: Sequence[Observation], solution: Function) -> list[Diagnosis]:
    """Describe what all the wrong answers of one function have in common, by the first symptom that fits them all."""
    if _only_published(observations):
        said = say("The numbers that were given beforehand come out right, and no others. What does your code compute?")
        return [Diagnosis("numbers_published_only", said)]
    # An empty answer has no numbers that could show anything, whatever a student made of it.
    wrong = [_numbers(observed) for observed in observations if not observed.is_right and not _is_empty(observed)]
    answers = [answer for answer in wrong if answer is not None]
    found: Diagnosis | None = None
    if answers and len(answers) == len(wrong):
        found = next((told for look in _SYMPTOMS if (told := look(answers)) is not None), None)
        found = found or _wrong_axis(answers, solution)
    found = found or _bound(observations)
    if found is None and answers and len(answers) == len(wrong):
        found = _sums(answers)
    return [] if found is None else [found]


def _only_published(observations: Sequence[Observation]) -> bool:
    published = [observed.is_right for observed in observations if observed.call.public]
    hidden = [observed.is_right for observed in observations if not observed.call.public and _has_numbers(observed)]
    return bool(published) and all(published) and len(hidden) >= _FEWEST_HIDDEN and not any(hidden)


def _has_numbers(observed: Observation) -> bool:
    return any(_sizes(observed.right))


def _is_empty(observed: Observation) -> bool:
    return _sizes(observed.right) == {0}


def _sizes(outcome: Returned | Raised) -> set[int]:
    """Give how many numbers each part of a returned value has; nothing for an exception."""
    if not isinstance(outcome, Returned):
        return set()
    return {np.size(part) for part in outcome.parts}


def _numbers(observed: Observation) -> _Wrong | None:
    """Give a wrong answer as numbers; None for an exception, an object, or an answer of another kind of dtype.

    Several numbers at once, a tuple, are told nothing about: what is wrong with one may come from another.
    """
    if not isinstance(observed.outcome, Returned) or not isinstance(observed.right, Returned):
        return None
    if isinstance(observed.outcome.value, tuple) or isinstance(observed.right.value, tuple):
        return None
    actual, expected = np.asarray(observed.outcome.value), np.asarray(observed.right.value)
    if actual.dtype.kind not in "fiu" or (actual.dtype.kind == "f") != (expected.dtype.kind == "f"):
        return None
    if not expected.size or not np.all(np.isfinite(expected)):
        return None
    return _Wrong(observed.call, actual.astype(np.float64), expected.astype(np.float64))


def _same(actual: Array, expected: Array) -> bool:
    if actual.shape != expected.shape:
        return False
    return bool(np.all(np.abs(actual - expected) <= _CLOSE * (np.abs(expected) + _CLOSE)))


def _transposed(answers: Sequence[_Wrong]) -> Diagnosis | None:
    if all(answer.actual.ndim > 1 and _same(answer.actual.T, answer.expected) for answer in answers):
        said = say("Your numbers are right, but rows and columns have changed places. Which axis holds the classes?")
        return Diagnosis("numbers_transposed", said)
    return None


def _broadcast(answers: Sequence[_Wrong]) -> Diagnosis | None:
    if any(answer.actual.shape == answer.expected.shape for answer in answers):
        return None
    if all(_same(np.squeeze(answer.actual), np.squeeze(answer.expected)) for answer in answers):
        said = say(
            "Your numbers are right, but the array has an axis too many or too few. What shape does the task ask for?"
        )
        return Diagnosis("numbers_broadcast", said)
    if all(_diagonal_is_right(answer) for answer in answers):
        said = say(
            "The diagonal of what you return holds the right answers; the rest should not be there. "
            "What does NumPy do with the shapes (N,) and (N, 1)?"
        )
        return Diagnosis("numbers_broadcast", said)
    return None


def _diagonal_is_right(answer: _Wrong) -> bool:
    shape = answer.actual.shape
    is_square = (
        len(shape) > 1 and shape[-1] == shape[-2] == answer.expected.shape[-1:][0] if answer.expected.ndim else 0
    )
    return bool(is_square) and _same(np.diagonal(answer.actual, axis1=-2, axis2=-1), answer.expected)


def _factor(answers: Sequence[_Wrong]) -> Diagnosis | None:
    """Find one factor, or a length of the arguments, that every wrong answer is off by."""
    factors = [_ratio(answer) for answer in answers]
    known = [factor for factor in factors if factor is not None]
    if len(known) != len(factors) or not known:
        return None
    name = _name_of_factor(known, answers)
    if name is None:
        return None
    said = say("Every wrong answer is {factor} times the right one. Where could that factor come from?", factor=name)
    return Diagnosis("numbers_constant_factor", said)


def _ratio(answer: _Wrong) -> float | None:
    largest = np.argmax(np.abs(answer.expected)) if answer.expected.size else 0
    if answer.actual.shape != answer.expected.shape or not answer.expected.flat[largest]:
        return None
    ratio = float(answer.actual.flat[largest] / answer.expected.flat[largest])
    has_one = math.isfinite(ratio) and ratio not in (0, 1) and _same(answer.actual, ratio * answer.expected)
    return ratio if has_one else None


def _name_of_factor(factors: Sequence[float], answers: Sequence[_Wrong]) -> Text | None:
    for name, value in _KNOWN_FACTORS.items():
        if _all_near(factors, [value] * len(factors)):
            return same(name)
    lengths = [_lengths(answer.call) for answer in answers]
    for index, length_name in enumerate((say("the number of classes"), say("the number of examples"))):
        values = [length[index] for length in lengths]
        if len(set(values)) > 1 and _all_near(factors, values):
            return length_name
        if len(set(values)) > 1 and _all_near(factors, [1 / value for value in values]):
            return same("1 / ") + length_name
    return same(f"{factors[0]:.4g}") if _all_near(factors, [factors[0]] * len(factors)) else None


def _all_near(factors: Sequence[float], values: Sequence[float]) -> bool:
    return all(math.isclose(*pair, rel_tol=_CLOSE) for pair in zip(factors, values, strict=True))


def _lengths(call: Call) -> tuple[float, float]:
    """Give the length of the last axis of the last array, and that of all its others together."""
    shapes = [array.shape for array in call.arrays()] or [()]
    shape = shapes[-1]
    return float(shape[-1] if shape else 1) or 1.0, float(math.prod(shape[:-1])) or 1.0


def _shift(answers: Sequence[_Wrong]) -> Diagnosis | None:
    if any(answer.actual.shape != answer.expected.shape for answer in answers):
        return None
    apart = np.concatenate([np.ravel(answer.actual - answer.expected) for answer in answers])
    size = max(1.0, *(float(np.abs(answer.expected).max()) for answer in answers))
    is_one_number = bool(np.all(np.isfinite(apart)) and np.ptp(apart) <= _SAME_SHIFT * abs(apart[0]))
    if not is_one_number or abs(apart[0]) <= _SMALLEST_SHIFT * size:
        return None
    said = say(
        "Every wrong answer is off by the same amount, {amount:.4g}. What is added once too often, or left out?",
        amount=apart[0],
    )
    return Diagnosis("numbers_constant_shift", said)


def _digits(answers: Sequence[_Wrong]) -> Diagnosis | None:
    if any(answer.actual.shape != answer.expected.shape for answer in answers):
        return None
    errors = [_relative_error(answer) for answer in answers]
    if not all(math.isfinite(error) and error > 0 for error in errors):
        return None
    digits = math.floor(-math.log10(max(errors)))
    if not 2 <= digits <= _MOST_DIGITS:
        return None
    said = say(
        "Your wrong answers are right to about {digits} digits. What on the way is rounded, added or nearly right?",
        digits=digits,
    )
    return Diagnosis("numbers_right_to_n_digits", said)


def _relative_error(answer: _Wrong) -> float:
    size = float(np.abs(answer.expected).max())
    return float(np.max(np.abs(answer.actual - answer.expected))) / size if size else math.inf


def _wrong_axis(answers: Sequence[_Wrong], solution: Function) -> Diagnosis | None:
    if all(any(_same(answer.actual, other) for other in _along_other_axes(answer, solution)) for answer in answers):
        said = say(
            "You give what the function gives along another axis. Which axis holds the classes, and which the examples?"
        )
        return Diagnosis("numbers_wrong_axis", said)
    return None


def _along_other_axes(answer: _Wrong, solution: Function) -> Iterator[Array]:
    """Give what the right function answers when the last axis of the arguments changes places with another."""
    rank = max((array.ndim for array in answer.call.arrays()), default=0)
    for axis in range(rank - 1):
        turn = _axis_swapper(axis, rank)
        outcome = predict(solution, answer.call, turn)
        if isinstance(outcome, Returned):
            yield np.asarray(turn(np.asarray(outcome.value, dtype=np.float64)))


def _axis_swapper(axis: int, rank: int) -> Callable[[Any], Any]:
    def turn(argument: Any) -> Any:
        if isinstance(argument, list | np.ndarray) and np.ndim(argument) == rank:
            return np.swapaxes(np.asarray(argument), axis, -1)
        return argument

    return turn


def _bound(observations: Sequence[Observation]) -> Diagnosis | None:
    """Find a size of the arguments beyond which every answer is wrong, and before which every one is right."""
    for measure, told, name, said in _MEASURES:
        right = [measure(observed.call) for observed in observations if observed.is_right and _has_numbers(observed)]
        wrong = [measure(observed.call) for observed in observations if not observed.is_right]
        if len(right) >= _FEWEST_HIDDEN and len(wrong) > 1 and max(right) < min(wrong):
            return Diagnosis(name, said(told(max(right)), told(min(wrong))))
    return None


def _largest(call: Call) -> float:
    return max((float(np.abs(values).max()) for values in _floats(call) if values.size), default=0.0)


def _spread(call: Call) -> float:
    """Give how far the numbers of the last argument, which holds the scores, lie apart."""
    return max((float(np.ptp(values)) for values in list(_floats(call))[-1:] if values.size), default=0.0)


def _smallness(call: Call) -> float:
    """Give -ln of the smallest positive number."""
    positive = [values[values > 0] for values in _floats(call)]
    return max((float(-np.log(values.min())) for values in positive if values.size), default=-math.inf)


def _as_number(bound: float) -> str:
    return f"{bound:.3g}"


def _as_small_number(bound: float) -> str:
    return f"{math.exp(-bound):.3g}"


_Measure = tuple[Callable[[Call], float], Callable[[float], str], str, Callable[[str, str], Text]]
_MEASURES: Final[tuple[_Measure, ...]] = (
    (
        _largest,
        _as_number,
        "numbers_beyond_bound",
        lambda bound, beyond: say(
            "Right while no number is larger than {bound} in size, and wrong from {beyond} on. "
            "What happens to the larger ones?",
            bound=bound,
            beyond=beyond,
        ),
    ),
    (
        _spread,
        _as_number,
        "numbers_beyond_bound",
        lambda bound, beyond: say(
            "Right while the numbers lie no further than {bound} apart, and wrong from {beyond} on. "
            "What happens on the way from one to the other?",
            bound=bound,
            beyond=beyond,
        ),
    ),
    (
        _smallness,
        _as_small_number,
        "numbers_below_bound",
        lambda bound, beyond: say(
            "Right while no number is smaller than {bound}, and wrong from {beyond} down. "
            "Which step treats small numbers alike?",
            bound=bound,
            beyond=beyond,
        ),
    ),
)


def _sums(answers: Sequence[_Wrong]) -> Diagnosis | None:
    """Find rows that should sum to 1, along whichever axis the right ones do, and don't; no overflow is told so."""
    if not all(np.all(np.isfinite(answer.actual)) for answer in answers):
        return None
    if not all(any(not _sums_to_one(answer.actual, axis) for axis in _axes_of_one(answer)) for answer in answers):
        return None
    said = say("What you return does not sum to 1 where it should. Over which numbers does your denominator add up?")
    return Diagnosis("numbers_rows_do_not_sum_to_one", said)


def _axes_of_one(answer: _Wrong) -> Iterable[int]:
    if answer.actual.shape != answer.expected.shape:
        return ()
    return [axis for axis in range(answer.expected.ndim) if _sums_to_one(answer.expected, axis)]


def _sums_to_one(values: Array, axis: int) -> bool:
    return bool(np.all(np.abs(values.sum(axis=axis) - 1) <= _CLOSE))


def _floats(call: Call) -> Iterator[Array]:
    return (array.astype(np.float64) for array in call.arrays() if array.dtype.kind == "f")


_SYMPTOMS: Final = (_transposed, _broadcast, _factor, _shift, _digits)

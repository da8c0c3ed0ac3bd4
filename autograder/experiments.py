"""Experiments: public work of several calls, such as a training, shown to everybody beside what was to be expected.

An author adds one to ``demonstrations/<module>.py``::

    def recognise(student):
        weights, bias, losses = student.train(FEATURES, LABELS, 10, 0.5, 30)
        return losses, student.predict_classes(UNSEEN, weights, bias)

    EXPERIMENT = experiment(
        recognise,
        curve(horizontal="epoch", vertical="loss"),
        confusion(UNSEEN_LABELS, about="The digits that no training saw"),
    )

``recognise`` gives a value for each picture. It runs once with the solution's functions, and with each student's.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import numpy as np

from autograder.author_code import AuthorCodeError, Function, load_author_module
from autograder.outcomes import Array, Call
from autograder.results import Confusion, Curve
from autograder.stand_in import StandIn
from autograder.student import Student
from autograder.texts import say

_MOST_POINTS: Final = 1000
_MOST_CLASSES: Final = 12
_DIGITS: Final = 6

Run = Callable[[Any], tuple[Any, ...]]


@dataclass(frozen=True, slots=True, eq=False)
class CurvePlan:
    """Numbers to be drawn one after the other."""

    horizontal: str
    vertical: str

    def texts(self) -> tuple[str, ...]:
        """List what is said of it."""
        return self.horizontal, self.vertical

    def drawn(self, value: Any) -> tuple[float | None, ...] | None:
        """Give the points, None for what is not finite; nothing at all where that is no row of numbers."""
        values = _numbers(value)
        if values is None or values.ndim != 1 or not 2 <= values.size <= _MOST_POINTS:
            return None
        return tuple(float(f"{number:.{_DIGITS}g}") if np.isfinite(number) else None for number in values.tolist())

    def shown(self, returned: Any, expected: Any) -> Curve:
        """Put both beside each other."""
        return Curve(say(self.horizontal), say(self.vertical), returned, expected)


@dataclass(frozen=True, slots=True, eq=False)
class ConfusionPlan:
    """Classes that were named, to be counted by what they really are."""

    truth: Array
    about: str

    def texts(self) -> tuple[str, ...]:
        """List what is said of it."""
        return (self.about,)

    def drawn(self, value: Any) -> tuple[tuple[int, ...], ...] | None:
        """Count the names in columns by the true classes in rows; nothing at all where these are no classes."""
        named = _numbers(value)
        if named is None or named.shape != self.truth.shape:
            return None
        count = int(self.truth.max()) + 1
        matrix = np.zeros((count, count), np.int64)
        is_class = (named == np.floor(named)) & (named >= 0) & (named < count)
        np.add.at(matrix, (self.truth[is_class], named[is_class].astype(np.int64)), 1)
        return tuple(tuple(row) for row in matrix.tolist())

    def shown(self, returned: Any, expected: Any) -> Confusion:
        """Put both beside each other."""
        return Confusion(say(self.about), int(self.truth.size), returned, expected)


@dataclass(frozen=True, slots=True, eq=False)
class Experiment:
    """What is run, and the picture of each value that it gives."""

    run: Run
    plans: tuple[CurvePlan | ConfusionPlan, ...]

    def texts(self) -> tuple[str, ...]:
        """List what is said of it."""
        return tuple(text for plan in self.plans for text in plan.texts())


def curve(*, horizontal: str, vertical: str) -> CurvePlan:
    """Declare a picture of numbers in a row, and what its two directions are, in words that can be translated."""
    return CurvePlan(horizontal, vertical)


def confusion(truth: Any, *, about: str) -> ConfusionPlan:
    """Declare a table of named classes by true ones; ``about`` says in a few words what was to be named."""
    classes = np.asarray(truth)
    if classes.ndim != 1 or classes.dtype.kind not in "iu" or not classes.size or classes.min() < 0:
        raise AuthorCodeError("confusion: the truth must be a row of classes: integers from 0")
    if classes.max() >= _MOST_CLASSES:
        raise AuthorCodeError(f"confusion: a table of more than {_MOST_CLASSES} classes can't be read")
    return ConfusionPlan(classes, about)


def experiment(run: Run, *plans: CurvePlan | ConfusionPlan) -> Experiment:
    """Declare an experiment: ``run`` takes the functions to call, and gives one value for each picture."""
    return Experiment(run, plans)


def load_experiment(path: Path) -> Experiment | None:
    """Give the ``EXPERIMENT`` of the demonstrations at ``path``, if there is one.

    Raises
    ------
    AuthorCodeError
        When the file fails while it is imported, or has something else under that name.

    """
    found = getattr(load_author_module(path), "EXPERIMENT", None) if path.is_file() else None
    if found is not None and not isinstance(found, Experiment):
        raise AuthorCodeError(f"{path}: EXPERIMENT must be experiment(...)")
    return found


def check_experiment(path: Path, solution: Mapping[str, Function]) -> None:
    """Try the experiment of ``path`` on the solution.

    Raises
    ------
    AuthorCodeError
        When the solution's values are not what the pictures need.

    """
    found = load_experiment(path)
    if found is None:
        return
    try:
        _expected(found, tuple(solution.items()))
    except AuthorCodeError as error:
        raise AuthorCodeError(f"{path}: {error}") from None


def conduct(
    declared: Experiment, solution: Mapping[str, Function], student: Student
) -> tuple[tuple[Curve, ...], tuple[Confusion, ...]]:
    """Give the pictures of the student's values beside the solution's; none of a value that can't be drawn."""
    expected = _expected(declared, tuple(solution.items()))
    try:
        values = declared.run(_Asked(student))
    except Exception:  # noqa: BLE001  # the student's functions fail, or give what no author foresees: then no picture
        return (), ()
    pairs = [
        (plan, plan.drawn(value), right) for plan, value, right in zip(declared.plans, values, expected, strict=True)
    ]
    shown = [plan.shown(came, right) for plan, came, right in pairs if came is not None]
    curves = tuple(one for one in shown if isinstance(one, Curve))
    return curves, tuple(one for one in shown if isinstance(one, Confusion))


@lru_cache(maxsize=16)
def _expected(declared: Experiment, solution: tuple[tuple[str, Function], ...]) -> tuple[Any, ...]:
    try:
        values = declared.run(_Asked(StandIn(dict(solution))))
        drawn = tuple(plan.drawn(value) for plan, value in zip(declared.plans, values, strict=True))
    except Exception as error:
        raise AuthorCodeError(f"EXPERIMENT: the solution fails in it: {type(error).__name__}: {error}") from error
    if None in drawn:
        raise AuthorCodeError("EXPERIMENT: what the solution gives can't be drawn; give a value for each picture")
    return drawn


class _Asked:
    """The functions of a module, to be called for plain values."""

    def __init__(self, student: Student) -> None:
        self._student = student

    def __getattr__(self, function: str) -> Callable[..., Any]:
        return lambda *args, **kwargs: self._student._call(Call(function, args, kwargs, public=True)).value


def _numbers(value: Any) -> Array | None:
    array = value if isinstance(value, np.ndarray) else np.zeros(0)
    return array.astype(np.float64) if array.dtype.kind in "fiu" else None

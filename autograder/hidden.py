"""What a hidden test imports: points, recorded cases, and the checks that judge a student's answer.

A hidden suite is ordinary pytest, and its docstrings are the titles that students see::

    @points(6, group="values")
    @cases("softmax", group=("published", "values"))
    def test_matches_tensorflow(student: Student, case: Case) -> None:
        '''Agrees with TensorFlow.'''
        case.check(case.ask(student))

A test judges with ``Case.check`` and the functions below. Any other exception, a plain ``assert`` too, counts as a
fault of ours: the submission is then not scored at all.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pytest

from autograder.contract import (
    Array,
    Kind,
    Mismatch,
    check_dtype,
    check_property,
    check_unchanged,
    check_values,
    numbers,
)
from autograder.messages import known_exception
from autograder.outcomes import Raised, Returned
from autograder.references import RecordedCase, RefusedCase
from autograder.student import Student, StudentFailure

__all__ = [
    "Array",
    "Case",
    "Mismatch",
    "Returned",
    "Student",
    "cases",
    "check_dtype",
    "check_property",
    "check_unchanged",
    "check_values",
    "numbers",
    "points",
    "raises",
]


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """A recorded input, with its true answer unless TensorFlow refuses it."""

    record: RecordedCase | RefusedCase

    @property
    def args(self) -> tuple[Any, ...]:
        """The positional arguments."""
        return self.record.args

    @property
    def kwargs(self) -> dict[str, Any]:
        """The keyword arguments."""
        return self.record.kwargs

    def ask(self, student: Student) -> Returned:
        """Call the case's own function with the case's arguments."""
        returned: Returned = getattr(student, self.record.function)(*self.args, **self.kwargs)
        return returned

    def check(self, returned: Returned) -> None:
        """Judge an answer to this case: of the kind of dtype that TensorFlow answers in, with the true values."""
        if isinstance(self.record, RefusedCase):
            raise TypeError(f"{self.record.name} has no answer: TensorFlow refuses it; use raises(...)")
        kind: Kind = "floating" if self.record.tensorflow.dtype.kind == "f" else "integer"
        check_values(returned, self.record.expected, self.record.tolerance, kind=kind, reveal=self.record.public)


def points(value: float, *, group: str, together_with: str | None = None) -> pytest.MarkDecorator:
    """Give a test its points.

    Parameters
    ----------
    value
        Points, earned whole or not at all; with recorded cases, only when every case is right.
    group
        A group of the module in grading_config.yaml.
    together_with
        Another test of the same file without which this one pays nothing: for whatever a function that computes
        nothing also gets right, such as a shape or an exception.

    """
    return pytest.mark.points(value, group=group, together_with=together_with)


def cases(module: str, *, group: str | tuple[str, ...]) -> pytest.MarkDecorator:
    """Run the test once for every case of ``references/<module>.json`` in the named groups, refused ones too."""
    return pytest.mark.cases(module, group=(group,) if isinstance(group, str) else group)


@contextmanager
def raises(exception: type[Exception], asked: str) -> Iterator[None]:
    """Judge that the calls inside raise ``exception`` or a subclass of it.

    ``asked`` completes "should raise ValueError ..." for the student, as in "for a label outside [0, K)".
    """
    wanted = f"should raise {exception.__name__} {asked}"
    try:
        yield
    except StudentFailure as failure:
        raised = failure.outcome
        if not isinstance(raised, Raised) or "NotImplementedError" in raised.bases or raised.call is None:
            raise
        if exception.__name__ not in raised.bases:
            said = f"{raised.call.function} {wanted}, but it raised {known_exception(raised)}."
            raise Mismatch("exception", said) from None
    else:
        raise Mismatch("exception", f"The function {wanted}, but it returned a value.")

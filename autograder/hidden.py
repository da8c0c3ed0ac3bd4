"""What a hidden test imports: points, recorded cases, and the checks that judge a student's answer.

A hidden suite is ordinary pytest, and its docstrings are the titles that students see::

    @points(6, group="values")
    @cases("softmax", group=("published", "values"))
    def test_matches_tensorflow(student: Student, case: Case) -> None:
        '''Agrees with TensorFlow.'''
        case.check(case.ask(student))

    @points(2, group="values")
    @drawn("softmax", batches(), count=20)
    def test_drawn_batches(student: Student, case: Case) -> None:
        '''Agrees with the formula on batches drawn for this course.'''
        case.check(case.ask(student))

where ``batches`` is a Hypothesis strategy of ``arguments(...)``. A test judges with ``Case.check`` and the functions
below. Any other exception, a plain ``assert`` too, counts as a fault of ours: the submission is then not scored at all.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import pytest

from autograder.contract import (
    Array,
    Kind,
    Mismatch,
    check_cpu_time,
    check_dtype,
    check_property,
    check_unchanged,
    check_values,
    numbers,
    part_of,
    parts,
)
from autograder.messages import known_exception
from autograder.outcomes import Call, Raised, Returned
from autograder.references import RecordedCase, RefusedCase
from autograder.student import Student, StudentFailure
from autograder.texts import Text, say

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

__all__ = [
    "Arguments",
    "Array",
    "Case",
    "Mismatch",
    "Returned",
    "Student",
    "arguments",
    "cases",
    "check_cpu_time",
    "check_dtype",
    "check_property",
    "check_unchanged",
    "check_values",
    "drawn",
    "numbers",
    "parts",
    "points",
    "raises",
]


_REMEMBERED_ANSWERS: Final = 16


@dataclass(frozen=True, slots=True, eq=False)
class Arguments:
    """The arguments of one call."""

    args: tuple[Any, ...]
    kwargs: dict[str, Any]


def arguments(*args: Any, **kwargs: Any) -> Arguments:
    """Write down the arguments of one call: what a strategy for ``drawn`` gives."""
    return Arguments(args, kwargs)


@dataclass(frozen=True, slots=True, eq=False)
class DrawnCase:
    """A drawn input and the truth about it: the correctly rounded value, and how far an answer may be from it."""

    name: str
    title: Text
    function: str
    args: tuple[Any, ...]
    kwargs: dict[str, Any]
    expected: Array
    tolerance: Array
    kind: Kind
    part: int | None = None


class Case:
    """A recorded or drawn input, with its true answer unless it is refused."""

    def __init__(self, record: RecordedCase | RefusedCase | DrawnCase) -> None:
        self.record = record
        judged = (None, None) if isinstance(record, RefusedCase) else (record.tolerance, record.part)
        # One value for every student, so that whatever is worked out about it is worked out once.
        self.call = Call(record.function, record.args, record.kwargs, judged[0], self._is_public(), judged[1])
        self._right: set[Returned] = set()

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
        return student._call(self.call)

    def check(self, returned: Returned) -> None:
        """Judge an answer to this case: of the kind of dtype that is right, with the true values.

        Where the case is about one part of a tuple, that part alone is judged.
        """
        record = self.record
        if isinstance(record, RefusedCase):
            raise TypeError(f"{record.name} has no answer: it is refused; use raises(...)")
        if returned in self._right:  # most students' right answers are the same to the last bit
            return
        answer = returned if record.part is None else part_of(returned, record.part)
        check_values(answer, record.expected, record.tolerance, kind=record.kind, reveal=self._is_public())
        if len(self._right) == _REMEMBERED_ANSWERS:
            self._right.clear()
        self._right.add(returned)

    def _is_public(self) -> bool:
        return isinstance(self.record, RecordedCase) and self.record.public


def points(value: float, *, group: str, together_with: str | None = None) -> pytest.MarkDecorator:
    """Give a test its points.

    Parameters
    ----------
    value
        Points, earned whole or not at all; with recorded or drawn cases, only when every case is right.
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


def drawn(
    function: str, inputs: SearchStrategy[Arguments], *, count: int, part: int | None = None
) -> pytest.MarkDecorator:
    """Run the test once for each of ``count`` different inputs drawn with the assignment's ``seed``.

    Parameters
    ----------
    function
        A function of ``references/<module>.py``, by the name that students write; its exact formula gives the truth,
        or the solution does where that file names neither a formula nor TensorFlow.
    inputs
        A strategy of ``arguments(...)``, made of whole numbers; ``autograder.strategies`` has what is needed most.
    count
        How many inputs.
    part
        Which element of the tuple that the function returns is judged.

    """
    return pytest.mark.drawn(function, inputs, count=count, part=part)


@contextmanager
def raises(exception: type[Exception], asked: str) -> Iterator[None]:
    """Judge that the calls inside raise ``exception`` or a subclass of it.

    ``asked`` completes "should raise ValueError ..." for the student, as in "for a label outside [0, K)".
    """
    wanted = {"exception": exception.__name__, "asked": say(asked)}
    try:
        yield
    except StudentFailure as failure:
        raised = failure.outcome
        if not isinstance(raised, Raised) or "NotImplementedError" in raised.bases or raised.call is None:
            raise
        if exception.__name__ not in raised.bases:
            raise Mismatch(
                "exception",
                "{function} should raise {exception} {asked}, but it raised {raised}.",
                function=raised.call.function,
                raised=known_exception(raised),
                **wanted,
            ) from None
    else:
        raise Mismatch("exception", "The function should raise {exception} {asked}, but it returned a value.", **wanted)

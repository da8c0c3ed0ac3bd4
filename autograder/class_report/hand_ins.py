"""When students handed in, measured from the moment that was due for each of them, extensions included."""

from __future__ import annotations

from dataclasses import dataclass

from autograder.class_report.data import ClassData, Member, hours

_DAY = 24.0
# Each span ends at so many hours after the due date.
_SPANS: tuple[tuple[str, float], ...] = (
    ("more than 7 days before", -7 * _DAY),
    ("3 to 7 days before", -3 * _DAY),
    ("1 to 3 days before", -_DAY),
    ("6 to 24 hours before", -6.0),
    ("1 to 6 hours before", -1.0),
    ("in the last hour", 0.0),
    ("up to 1 hour late", 1.0),
    ("1 to 24 hours late", _DAY),
    ("1 to 3 days late", 3 * _DAY),
    ("3 to 7 days late", 7 * _DAY),
    ("more than 7 days late", float("inf")),
)


@dataclass(frozen=True, slots=True)
class Span:
    """A span of time around the due date, and how many students handed in then."""

    name: str
    students: int
    is_late: bool


def hours_after_due(data: ClassData, member: Member) -> float | None:
    """Give how long after the student's own due date the hand-in came; negative before it, None where unknown."""
    grade = member.grade
    if data.due is None or grade is None or grade.handed_in is None:
        return None
    return hours(grade.handed_in - data.due - grade.extension)


def spans(data: ClassData) -> tuple[Span, ...]:
    """Count the students of each span."""
    after = [found for member in data.members if (found := hours_after_due(data, member)) is not None]
    begins = [float("-inf"), *(end for _, end in _SPANS)]
    return tuple(
        Span(name, sum(begin < each <= end for each in after), is_late=end > 0)
        for begin, (name, end) in zip(begins, _SPANS, strict=False)
    )

"""Tell the history of grades to people, and where gradebook.db says something else by now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from autograder.gradebook.grade_state import NOTHING_GIVEN, GradeState, Standing, total
from autograder.gradebook.history import Entry, History, HistoryError, read_history, students_with_history
from autograder.gradebook.standing import class_standing
from autograder.layout import Assignment, Course
from autograder.submission import printable


@dataclass(frozen=True, slots=True)
class ToldHistory:
    """One student's history, line by line."""

    student: str
    lines: tuple[str, ...]


def told_history(course: Course, assignment: Assignment, student: str | None) -> list[ToldHistory]:
    """Tell the history of ``student``, or of everybody who has one or a grade."""
    standing = class_standing(course, assignment.name)
    students = [student] if student is not None else sorted({*students_with_history(assignment), *standing})
    told = (_told(assignment, name, standing.get(name, {})) for name in students)
    return [one for one in told if one.lines]


def differences(before: Standing, after: Standing) -> str:
    """Say what is another in ``after``: of each module the automatic points, a teacher's, and who is asked."""
    pairs = {name: (before.get(name), after.get(name, NOTHING_GIVEN)) for name in dict.fromkeys([*before, *after])}
    said = {name: ", ".join(_parts(old, new)) for name, (old, new) in pairs.items()}
    return "; ".join(f"{name} {parts}" for name, parts in said.items() if parts)


def _parts(old: GradeState | None, new: GradeState) -> Iterator[str]:
    then = old or NOTHING_GIVEN
    if then.auto != new.auto:
        yield _points(new.auto) if old is None else f"{_points(then.auto)} -> {_points(new.auto)}"
    if then.manual != new.manual:
        yield f"teacher's {_points(then.manual)} -> {_points(new.manual)}"
    if then.extra_credit != new.extra_credit:
        yield f"extra credit {_points(then.extra_credit)} -> {_points(new.extra_credit)}"
    if then.needs_manual != new.needs_manual:
        yield "waits for a teacher" if new.needs_manual else "waits no more"


def _told(assignment: Assignment, student: str, now: Standing) -> ToldHistory:
    try:
        known = read_history(assignment, student)
    except HistoryError as error:
        return ToldHistory(student, (str(error),))
    lines = []
    for previous, entry in zip([None, *known.entries], known.entries, strict=False):
        if previous is not None and differences(previous.after, entry.before):
            lines.append(_unwritten(previous.after, entry.before))
        lines += _entry_lines(entry)
    if known.last is not None and differences(known.last.after, now):
        lines.append(_unwritten(known.last.after, now))
    return ToldHistory(student, (*lines, *_warnings(known, now)))


def _entry_lines(entry: Entry) -> list[str]:
    before = f"{_total(entry.before)} -> " if entry.before else ""
    said = f"{entry.when}  {entry.who}, {entry.made_by}: {entry.reason}: {before}{_total(entry.after)}"
    changed = differences(entry.before, entry.after) or "nothing changed"
    why = f" ({printable(entry.failure.partition(chr(10))[0], 500)})" if entry.failure else ""
    versions = f"autograder {entry.autograder}, NumPy {entry.numpy}"
    made_from = (
        f"hand-in {entry.submission[:12]}, suite {entry.suite[:12]}, report {entry.report}; " if entry.suite else ""
    )
    return [f"{said}{why}", f"    {changed}", f"    {made_from}{versions}"]


def _unwritten(before: Standing, after: Standing) -> str:
    """Tell of what no line tells: a teacher's points, or another change of the gradebook by hand."""
    if not after:
        return "changed since: gradebook.db has no grade any more"
    totals = f"{_total(before)} -> {_total(after)}"
    return f"changed in formgrader since: {totals}: {differences(before, after)}"


def _warnings(known: History, now: Standing) -> list[str]:
    said = []
    if known.damaged:
        lines = ", ".join(map(str, known.damaged))
        said.append(f"line {lines} of its history can't be read; a crash in the middle of writing leaves such a line")
    if now and known.last is None:
        said.append(f"{_total(now)}, recorded before there was a history")
    return said


def _total(standing: Standing) -> str:
    points = total(standing)
    return "open" if points is None else _points(points)


def _points(points: float | None) -> str:
    return "none" if points is None else f"{points:g}"

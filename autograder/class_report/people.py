"""The tables that name students."""

from __future__ import annotations

from datetime import datetime

from autograder.class_report.data import ClassData, GradeStatus, Member, hours
from autograder.class_report.hand_ins import hours_after_due
from autograder.class_report.misunderstood import names_of
from autograder.class_report.tables import Cell, Table

_NAMES = ("student", "last name", "first name")


def status_table(data: ClassData) -> Table:
    """Count the students of each status."""
    rows = tuple((status, sum(member.status is status for member in data.members)) for status in GradeStatus)
    return Table("class", "Students by status", ("status", "students"), (*rows, ("all", len(data.members))))


def students_table(data: ClassData) -> Table:
    """Give everybody's points, part by part."""
    parts = tuple(part.name for part in data.parts)
    after = ("total", "late penalty", "final", "handed in", "misconceptions and symptoms")
    rows = tuple(_student_row(data, member) for member in data.members)
    return Table("students", "Students", (*_NAMES, "status", *parts, *after), rows, "The gradebook knows no student.")


def late_table(data: ClassData) -> Table:
    """Name who was late or had more time."""
    columns = (*_NAMES, "handed in", "extension, hours", "late, hours", "late penalty")
    rows = tuple(_late_row(data, member) for member in data.members if _is_late_or_extended(member))
    return Table("late", "Late and extended", columns, rows, "Nobody was late, and nobody had more time.")


def manual_table(data: ClassData) -> Table:
    """Name what a teacher must look at, and why."""
    rows = tuple((*_names(member), part, why) for member in data.members for part, why in member.waiting)
    return Table("manual", "Waiting for a teacher", (*_NAMES, "part", "why"), rows, "Nothing waits for a teacher.")


def missing_table(data: ClassData) -> Table:
    """Name who handed in nothing."""
    absent = [member for member in data.members if member.status is GradeStatus.NOTHING_HANDED_IN]
    rows = tuple((*_names(member), _extension(member)) for member in absent)
    return Table("missing", "Nothing handed in", (*_NAMES, "extension, hours"), rows, "Everybody handed something in.")


def _student_row(data: ClassData, member: Member) -> tuple[Cell, ...]:
    grade, stored = member.grade, member.stored
    if grade is None or not member.is_handed_in:
        points: tuple[Cell, ...] = (None,) * (len(data.parts) + 3)
        return (*_names(member), member.status, *points, _moment(data, member), None)
    by_part = [grade.cells[part.cell].points if part.cell in grade.cells else None for part in data.parts]
    is_final = member.final is not None
    totals = (grade.score, grade.penalty, member.final) if is_final else (None, None, None)
    names = ", ".join(names_of(stored.report)) if stored is not None else None
    return (*_names(member), member.status, *by_part, *totals, _moment(data, member), names or None)


def _late_row(data: ClassData, member: Member) -> tuple[Cell, ...]:
    after = hours_after_due(data, member)
    late = None if after is None else round(max(0.0, after), 1)
    penalty = member.grade.penalty if member.grade is not None and member.final is not None else None
    return (*_names(member), _moment(data, member), _extension(member), late, penalty)


def _is_late_or_extended(member: Member) -> bool:
    grade = member.grade
    return grade is not None and member.is_handed_in and bool(grade.extension or grade.seconds_late)


def _extension(member: Member) -> float | None:
    return round(hours(member.grade.extension), 1) if member.grade is not None and member.grade.extension else None


def _names(member: Member) -> tuple[str, str, str]:
    return member.person.id, member.person.last_name, member.person.first_name


def _moment(data: ClassData, member: Member) -> str | None:
    moment = member.grade.handed_in if member.grade is not None else None
    return None if moment is None else moment_text(data, moment)


def moment_text(data: ClassData, moment: datetime) -> str:
    """Write a moment at the course's own offset from UTC."""
    return f"{moment.astimezone(data.zone):%Y-%m-%d %H:%M %z}"

"""Read a whole class's grades of one assignment out of the gradebook, in a few queries however large the class is.

The database is read as what it is, without nbgrader: importing that takes longer than all the rest of a class report,
and opening the gradebook through it would make one where there is none. ``tests/test_class_report.py`` compares what is
read here with what nbgrader says.
"""

from __future__ import annotations

import math
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from autograder.config import ConfigError, LatePolicy, Problem
from autograder.gradebook.database import database_url, gradebook_name, libpq_address, sqlite_path, unreachable
from autograder.gradebook.grade_state import GradeState
from autograder.gradebook.handin import student_id_problem
from autograder.gradebook.late_policy import late_penalty
from autograder.layout import Assignment, Course
from autograder.roster import ROSTER_NAME, read_roster

_PEOPLE = "SELECT id, first_name, last_name FROM student"
_CELLS = """
    SELECT base_cell.name, graded.max_score
    FROM (SELECT id, max_score FROM grade_cells UNION ALL SELECT id, max_score FROM task_cells) AS graded
    JOIN base_cell ON base_cell.id = graded.id
    JOIN notebook ON notebook.id = base_cell.notebook_id
    JOIN assignment ON assignment.id = notebook.assignment_id
    WHERE assignment.name = ?
"""
_HAND_INS = """
    SELECT submitted.student_id, submitted.timestamp, submitted.extension, assignment.duedate
    FROM submitted_assignment AS submitted
    JOIN assignment ON assignment.id = submitted.assignment_id
    WHERE assignment.name = ?
"""
_GRADES = """
    SELECT submitted.student_id, base_cell.name,
           grade.auto_score, grade.manual_score, grade.extra_credit, grade.needs_manual_grade
    FROM grade
    JOIN base_cell ON base_cell.id = grade.cell_id
    JOIN submitted_notebook ON submitted_notebook.id = grade.notebook_id
    JOIN submitted_assignment AS submitted ON submitted.id = submitted_notebook.assignment_id
    JOIN assignment ON assignment.id = submitted.assignment_id
    WHERE assignment.name = ?
"""
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)  # SQLAlchemy keeps a span of time in SQLite as the moment so long after it
_UNREADABLE = "can't be read as nbgrader's gradebook"
_UPGRADE = "`nbgrader db upgrade` brings an older one up to date"

# Asks the gradebook with an SQL query and the values of its question marks.
Ask = Callable[..., Iterable[Any]]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whom the gradebook or roster.csv knows."""

    id: str
    first_name: str
    last_name: str


@dataclass(frozen=True, slots=True)
class HandInGrade:
    """One recorded hand-in: when it came, what its cells earned, and what its lateness costs as things stand."""

    handed_in: datetime | None
    extension: timedelta
    seconds_late: float
    cells: Mapping[str, GradeState]
    penalty: float

    @property
    def score(self) -> float | None:
        """The points before the late penalty; None where a teacher must look first."""
        return _sum_of(self.cells)

    @property
    def final(self) -> float | None:
        """The points that count."""
        return None if self.score is None else max(0.0, self.score - self.penalty)


@dataclass(frozen=True, slots=True)
class ClassGrades:
    """Everybody of the course, the graded cells with their points, and each recorded hand-in by student."""

    people: tuple[Person, ...]
    cells: Mapping[str, float]
    grades: Mapping[str, HandInGrade]


def class_grades(course: Course, assignment: Assignment) -> ClassGrades | None:
    """Read the gradebook; None where there is none yet.

    Raises
    ------
    ConfigError
        When it can't be read, or is not as nbgrader's version that this project is made for writes it.

    """
    with open_tables(course) as ask:
        if ask is None:
            return None
        people, cells = _people(course, ask), dict(ask(_CELLS, assignment.name))
        return ClassGrades(people, cells, dict(_grades(course, assignment, ask)))


@contextmanager
def open_tables(course: Course) -> Iterator[Ask | None]:
    """Open the gradebook to read it, wherever it is; None where there is none yet.

    Raises
    ------
    ConfigError
        When it can't be read, or is not as nbgrader's version that this project is made for writes it.

    """
    path, address = sqlite_path(course), libpq_address(course)
    if address is not None:
        with _server(course, address) as ask:
            yield ask
    elif path is None or not path.is_file():
        yield None
    else:
        try:
            with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as database:
                yield lambda query, *values: database.execute(query, values)
        except sqlite3.Error as error:
            raise ConfigError([Problem(path, None, "", f"{_UNREADABLE}: {error}; {_UPGRADE}")]) from None


@contextmanager
def _server(course: Course, address: str) -> Iterator[Ask | None]:
    database_url(course)  # says what to install, where the next line would fail
    import psycopg

    try:
        with closing(psycopg.connect(address)) as database:
            database.read_only = True
            is_there = database.execute("SELECT to_regclass('grade') IS NOT NULL").fetchone() == (True,)
            yield (lambda query, *values: database.execute(query.replace("?", "%s"), values)) if is_there else None
    except psycopg.OperationalError as error:
        raise unreachable(course, error) from None
    except psycopg.Error as error:
        said = f"{_UNREADABLE}: {error}; {_UPGRADE}"
        raise ConfigError([Problem(gradebook_name(course), None, "", said)]) from None


def _people(course: Course, ask: Ask) -> tuple[Person, ...]:
    known = {name: Person(name, first or "", last or "") for name, first, last in ask(_PEOPLE)}
    roster = read_roster(course.root / ROSTER_NAME, student_id_problem)
    listed = {one.student: Person(one.student, "", one.name) for one in (roster.students if roster else ())}
    return tuple(sorted((listed | known).values(), key=lambda person: person.id))


def _grades(course: Course, assignment: Assignment, ask: Ask) -> Iterator[tuple[str, HandInGrade]]:
    cells: defaultdict[str, dict[str, GradeState]] = defaultdict(dict)
    for student, cell, automatic, manual, extra_credit, needs_manual in ask(_GRADES, assignment.name):
        cells[student][cell] = GradeState(automatic, manual, extra_credit, bool(needs_manual))
    for student, handed_in, extension, due in ask(_HAND_INS, assignment.name):
        came, more = _moment(handed_in), _span(extension)
        late = (came - _moment(due) - more).total_seconds() if handed_in and due else 0.0
        moment = came if handed_in else None
        yield student, _hand_in_grade(course.config.late_policy, moment, more, max(0.0, late), cells[student])


def _hand_in_grade(
    policy: LatePolicy, handed_in: datetime | None, extension: timedelta, late: float, cells: dict[str, GradeState]
) -> HandInGrade:
    """Work out what lateness costs, as our export does: the stored penalty may be older than the points."""
    penalty = late_penalty(
        _sum_of(cells) or 0.0,
        late,
        percent_per_day=policy.percent_per_day,
        maximum_percent=policy.maximum_percent,
        grace_minutes=policy.grace_minutes,
    )
    return HandInGrade(handed_in, extension, late, cells, penalty)


def _moment(value: str | datetime | None) -> datetime:
    """Read a moment, which the gradebook keeps in UTC without saying so, and SQLite as text."""
    found = datetime.fromisoformat(value) if isinstance(value, str) else value or _EPOCH
    return found.replace(tzinfo=UTC)


def _span(value: str | timedelta | None) -> timedelta:
    return value if isinstance(value, timedelta) else _moment(value) - _EPOCH


def _sum_of(cells: Mapping[str, GradeState]) -> float | None:
    """Add up the points; None where one of them, or all of them, is open."""
    points = [cell.points for cell in cells.values()]
    known = [each for each in points if each is not None]
    return math.fsum(known) if known and len(known) == len(points) else None

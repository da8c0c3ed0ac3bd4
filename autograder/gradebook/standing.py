"""What gradebook.db says of a student's graded cells: the automatic and the teacher's points, as they stand."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict
from typing import Any

from nbgrader.api import (
    Assignment,
    BaseCell,
    Grade,
    Gradebook,
    Notebook,
    SubmittedAssignment,
    SubmittedNotebook,
)
from sqlalchemy import bindparam, select
from sqlalchemy.exc import OperationalError

from autograder.gradebook.database import database_url, sqlite_path, unreachable
from autograder.gradebook.grade_state import GradeState, Standing, total
from autograder.gradebook.sheet import graded_name
from autograder.layout import Course

# Built once: SQLAlchemy takes longer to build a statement than the database to answer it.
_CLASS = (
    select(
        SubmittedAssignment.student_id,
        BaseCell.name,
        Grade.auto_score,
        Grade.manual_score,
        Grade.extra_credit,
        Grade.needs_manual_grade,
    )
    .select_from(Grade)
    .join(BaseCell, Grade.cell_id == BaseCell.id)
    .join(SubmittedNotebook, Grade.notebook_id == SubmittedNotebook.id)
    .join(SubmittedAssignment, SubmittedNotebook.assignment_id == SubmittedAssignment.id)
    .join(Assignment, SubmittedAssignment.assignment_id == Assignment.id)
    .where(Assignment.name == bindparam("assignment"))
    .order_by(BaseCell.name)
)
# nbgrader's tables have an index by cell and sheet, and by notebook and hand-in, but none by sheet or hand-in alone:
# whoever names the cells and notebooks, too, finds a student's rows at once, where SQLite would read the whole class's.
_NOTEBOOKS = (
    select(Notebook.id)
    .join(Assignment, Notebook.assignment_id == Assignment.id)
    .where(Assignment.name == bindparam("assignment"))
)
CELLS = select(BaseCell.id).where(BaseCell.notebook_id.in_(_NOTEBOOKS))
_SHEETS = (
    select(SubmittedNotebook.id)
    .join(SubmittedAssignment, SubmittedNotebook.assignment_id == SubmittedAssignment.id)
    .join(Assignment, SubmittedAssignment.assignment_id == Assignment.id)
    .where(
        Assignment.name == bindparam("assignment"),
        SubmittedAssignment.student_id == bindparam("student"),
        SubmittedNotebook.notebook_id.in_(_NOTEBOOKS),
    )
)
_STUDENT = _CLASS.where(Grade.notebook_id.in_(_SHEETS), Grade.cell_id.in_(CELLS))


def standing_to_json(standing: Standing) -> dict[str, Any]:
    """Give the standing as the history writes it."""
    return {"total": total(standing), "grades": {name: asdict(state) for name, state in standing.items()}}


def standing_from_json(fields: Mapping[str, Any]) -> dict[str, GradeState]:
    """Read what the history wrote."""
    return {name: GradeState.from_json(state) for name, state in fields["grades"].items()}


def state_of(grade: Any) -> GradeState:
    """Read one grade of nbgrader's."""
    return GradeState(grade.auto_score, grade.manual_score, grade.extra_credit, bool(grade.needs_manual_grade))


def student_standing(gradebook: Gradebook, assignment: str, student: str) -> dict[str, GradeState]:
    """Read the standing of one student; empty where nothing was ever graded."""
    return _standings(gradebook.db.execute(_STUDENT, {"assignment": assignment, "student": student})).get(student, {})


def class_standing(course: Course, assignment: str) -> dict[str, dict[str, GradeState]]:
    """Read the standing of everybody whose hand-in was graded, in one query."""
    file = sqlite_path(course)
    if file is not None and not file.exists():
        return {}
    with open_gradebook(course) as gradebook:
        return _standings(gradebook.db.execute(_CLASS, {"assignment": assignment}))


def _standings(rows: Iterable[Any]) -> dict[str, dict[str, GradeState]]:
    found: dict[str, dict[str, GradeState]] = {}
    for student, cell, auto, manual, extra_credit, needs_manual in rows:
        state = GradeState(auto, manual, extra_credit, bool(needs_manual))
        found.setdefault(student, {})[graded_name(cell)] = state
    return {
        student: standing for student, standing in found.items() if any(state.is_graded for state in standing.values())
    }


@contextmanager
def open_gradebook(course: Course) -> Iterator[Gradebook]:
    """Open the gradebook as nbgrader does.

    Raises
    ------
    ConfigError
        When it is on a server that can't be reached.

    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # nbgrader's own, of SQLAlchemy; nobody here can mend them
        with reached(course), Gradebook(database_url(course), course.config.course.id) as gradebook:
            yield gradebook


@contextmanager
def reached(course: Course) -> Iterator[None]:
    """Say of a server that can't be reached where its address stands; a file has other troubles."""
    try:
        yield
    except OperationalError as error:
        if sqlite_path(course) is not None:
            raise
        raise unreachable(course, error.orig or error) from None

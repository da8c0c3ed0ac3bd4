"""nbgrader's gradebook for many students in a row: opened once, and with transactions that are ours.

nbgrader opens the database nine times a student, asks it for every cell by itself, and commits after each. Its own
methods do the work here, too; what they commit counts at the end of a ``step``, as a whole or not at all.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from nbgrader.api import (
    Assignment,
    BaseCell,
    Comment,
    Grade,
    Gradebook,
    MissingEntry,
    Notebook,
    Student,
    SubmittedAssignment,
    SubmittedNotebook,
)
from sqlalchemy import Select, and_, bindparam, func, or_, select, text
from sqlalchemy.orm import Session, scoped_session, sessionmaker, undefer
from sqlalchemy.orm.attributes import set_committed_value

from autograder.gradebook.standing import CELLS

_BUSY_MILLISECONDS = 60_000
_PLACE = ("notebook", "assignment", "student")
# Built once: SQLAlchemy takes longer to build and to recognise a statement than the database to answer it.
_STUDENT = select(Student).where(Student.id == bindparam("student"))
_OF_ASSIGNMENT = (
    select(SubmittedAssignment)
    .join(Assignment, Assignment.id == SubmittedAssignment.assignment_id)
    .where(Assignment.name == bindparam("assignment"))
)
_SUBMISSION = _OF_ASSIGNMENT.where(SubmittedAssignment.student_id == bindparam("student"))
_PERHAPS_LATE = (
    _OF_ASSIGNMENT.join(SubmittedNotebook, SubmittedNotebook.assignment_id == SubmittedAssignment.id)
    .where(
        or_(
            SubmittedAssignment.timestamp > Assignment.duedate,
            SubmittedAssignment.extension.is_not(None),
            SubmittedNotebook.late_submission_penalty.is_not(None),
        )
    )
    .distinct()
)


def _of_sheet(statement: Select[Any]) -> Select[Any]:
    """Restrict what is asked of submitted notebooks to one student's sheet."""
    return (
        statement.join(Notebook, Notebook.id == SubmittedNotebook.notebook_id)
        .join(SubmittedAssignment, SubmittedAssignment.id == SubmittedNotebook.assignment_id)
        .join(Assignment, Assignment.id == SubmittedAssignment.assignment_id)
        .where(
            Notebook.name == bindparam("notebook"),
            Assignment.name == bindparam("assignment"),
            SubmittedAssignment.student_id == bindparam("student"),
        )
    )


_NAMES = select(Notebook.name).join(Assignment).where(Assignment.name == bindparam("assignment"))
_SHEET = _of_sheet(select(SubmittedNotebook)).options(undefer(SubmittedNotebook.max_score))
_IS_ON_SHEET = {
    kind: and_(kind.notebook_id == _of_sheet(select(SubmittedNotebook.id)).scalar_subquery(), kind.cell_id.in_(CELLS))
    for kind in (Grade, Comment)
}
_SCORE = select(func.coalesce(func.sum(Grade.score), 0.0)).where(_IS_ON_SHEET[Grade])
_ROWS = {
    kind: select(BaseCell.name, kind)
    .join(kind, kind.cell_id == BaseCell.id)
    .where(is_on_sheet)
    .options(*([undefer(Grade.max_score)] if kind is Grade else []))
    for kind, is_on_sheet in _IS_ON_SHEET.items()
}


class _StepSession(Session):
    """A session whose transaction ends with the step, whatever nbgrader commits in between."""

    def commit(self) -> None:
        """Leave it to the step."""


class BatchGradebook(Gradebook):
    """A gradebook on one connection; use it inside ``step`` alone."""

    db: Any

    def __init__(self, db_url: str, course_id: str) -> None:
        super().__init__(db_url, course_id)
        self.db.remove()
        self._connection = self.engine.connect()
        if self.engine.dialect.name == "sqlite":  # formgrader may be saving a grade just now
            with self._connection.begin():
                self._connection.execute(text(f"PRAGMA busy_timeout = {_BUSY_MILLISECONDS}"))
        sessions = sessionmaker(bind=self._connection, class_=_StepSession, join_transaction_mode="rollback_only")
        self.db = scoped_session(sessions)
        self._rows: dict[tuple[str, ...], dict[str, Any]] = {}

    @contextmanager
    def step(self) -> Iterator[None]:
        """Commit everything that is done inside, or nothing of it; what was read is forgotten afterwards."""
        try:
            with self._connection.begin():
                yield
                self.db.flush()
        finally:
            self._rows.clear()
            self.db.remove()

    def find_grade(self, grade_cell: str, notebook: str, assignment: str, student: str) -> Any:
        """Give a grade of nbgrader's; all of a sheet are read at once."""
        return self._row(Grade, grade_cell, notebook, assignment, student)

    def find_comment(self, solution_cell: str, notebook: str, assignment: str, student: str) -> Any:
        """Give a comment of nbgrader's; all of a sheet are read at once."""
        return self._row(Comment, solution_cell, notebook, assignment, student)

    def find_student(self, student_id: str) -> Any:
        """Give a student of nbgrader's."""
        return self._one(_STUDENT, f"No such student: {student_id}", student=student_id)

    def find_submission(self, assignment: str, student: str) -> Any:
        """Give a hand-in of nbgrader's."""
        said = f"No such submission: {assignment} for {student}"
        return self._one(_SUBMISSION, said, assignment=assignment, student=student)

    def find_submission_notebook(self, notebook: str, assignment: str, student: str) -> Any:
        """Give a student's sheet of nbgrader's, with its points."""
        said = f"No such submitted notebook: {assignment}/{notebook} for {student}"
        place = {"notebook": notebook, "assignment": assignment, "student": student}
        sheet = self._one(_SHEET, said, **place)
        set_committed_value(sheet, "score", self.db.execute(_SCORE, place).scalar_one())
        return sheet

    def find_sheets(self, assignment: str, student: str) -> list[Any]:
        """Give all of a student's sheets of an assignment, with their points."""
        names = self.db.execute(_NAMES, {"assignment": assignment}).scalars().all()
        return [self.find_submission_notebook(name, assignment, student) for name in names]

    def perhaps_late(self, assignment: str) -> list[Any]:
        """Give the hand-ins of nbgrader's that came after the due date, have an extension or a penalty."""
        return list(self.db.execute(_PERHAPS_LATE, {"assignment": assignment}).scalars())

    def close(self) -> None:
        """Close the connection, too."""
        self.db.remove()
        self._connection.close()
        super().close()

    def _row(self, kind: Any, cell: str, *place: str) -> Any:
        key = (kind.__name__, *place)
        if key not in self._rows:
            found = self.db.execute(_ROWS[kind], dict(zip(_PLACE, place, strict=True)))
            self._rows[key] = dict(found.tuples().all())
        try:
            return self._rows[key][cell]
        except KeyError:
            raise MissingEntry(f"{' of '.join(reversed(place))} has no {kind.__name__.lower()} for {cell}") from None

    def _one(self, statement: Any, missing: str, **values: str) -> Any:
        found = self.db.execute(statement, values).scalar_one_or_none()
        if found is None:
            raise MissingEntry(missing)
        return found

"""What gradebook.db says of a student's graded cells: the automatic and the teacher's points, as they stand."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict
from typing import Any

from nbgrader.api import (
    Assignment,
    BaseCell,
    Grade,
    Gradebook,
    MissingEntry,
    SubmittedAssignment,
    SubmittedNotebook,
)

from autograder.gradebook.grade_state import GradeState, Standing, total
from autograder.gradebook.sheet import graded_name
from autograder.layout import Course


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
    try:
        sheet = gradebook.find_submission_notebook(assignment, assignment, student)
    except MissingEntry:
        return {}
    standing = {graded_name(grade.name): state_of(grade) for grade in sheet.grades}
    return standing if any(state.is_graded for state in standing.values()) else {}


def class_standing(course: Course, assignment: str) -> dict[str, dict[str, GradeState]]:
    """Read the standing of everybody whose hand-in was graded, in one query."""
    if not (course.root / "gradebook" / "gradebook.db").exists():
        return {}
    columns = (
        SubmittedAssignment.student_id,
        BaseCell.name,
        Grade.auto_score,
        Grade.manual_score,
        Grade.extra_credit,
        Grade.needs_manual_grade,
    )
    found: dict[str, dict[str, GradeState]] = {}
    with open_gradebook(course) as gradebook:
        rows = (
            gradebook.db.query(*columns)
            .select_from(Grade)
            .join(BaseCell, Grade.cell_id == BaseCell.id)
            .join(SubmittedNotebook, Grade.notebook_id == SubmittedNotebook.id)
            .join(SubmittedAssignment, SubmittedNotebook.assignment_id == SubmittedAssignment.id)
            .join(Assignment, SubmittedAssignment.assignment_id == Assignment.id)
            .filter(Assignment.name == assignment)
        )
        for student, cell, auto, manual, extra_credit, needs_manual in rows:
            state = GradeState(auto, manual, extra_credit, bool(needs_manual))
            found.setdefault(student, {})[graded_name(cell)] = state
    return {
        student: standing for student, standing in found.items() if any(state.is_graded for state in standing.values())
    }


@contextmanager
def open_gradebook(course: Course) -> Iterator[Gradebook]:
    """Open gradebook.db as nbgrader does."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # nbgrader's own, of SQLAlchemy; nobody here can mend them
        with Gradebook(f"sqlite:///{course.root}/gradebook/gradebook.db", course.config.course.id) as gradebook:
            yield gradebook
